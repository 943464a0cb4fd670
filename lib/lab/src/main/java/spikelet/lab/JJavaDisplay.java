package spikelet.lab;

import java.util.List;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;

/**
 * Makes results show themselves in Spikelet's own kernel and in JJava, which both look for extensions in
 * {@code META-INF/services}.
 */
public final class JJavaDisplay implements Extension {

    /** Where the kernels keep their ways to show values: Spikelet's own, JJava, JJava before 1.0-a6. */
    private static final List<String> PLACES = List.of(
            "spikelet.kernel.Notebook",
            "org.dflib.jjava.jupyter.kernel.BaseNotebookStatics",
            "org.dflib.jjava.runtime.Display");

    /** Made by {@link java.util.ServiceLoader}. */
    public JJavaDisplay() {}

    @Override
    public void install(BaseKernel kernel) {
        for (var type : MimeBundle.TYPES) {
            register(kernel.getRenderer(), type);
        }
        register(kernel.getRenderer(), Shown.tablesawTable());
        Surroundings.opened(kernel, PLACES, bundle -> kernel.display(data(bundle)));
    }

    private static void register(Renderer renderer, Class<?> type) {
        renderer.createRegistration(type)
                .preferring(Shown.FORMS)
                .register((value, context) -> context.getOutputContainer().assign(data(MimeBundle.of(value))));
    }

    private static DisplayData data(MimeBundle bundle) {
        var data = new DisplayData();
        bundle.data().forEach(data::putData);
        bundle.metadata().forEach(data::putMetaData);
        return data;
    }
}
