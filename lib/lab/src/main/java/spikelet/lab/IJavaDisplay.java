package spikelet.lab;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import java.util.List;

/** Makes results show themselves in IJava. Loaded only when that kernel is there. */
final class IJavaDisplay {

    private static final List<String> PLACES = List.of("io.github.spencerpark.ijava.runtime.Display");

    private IJavaDisplay() {}

    static void install(Object running) {
        var kernel = (BaseKernel) running;
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
