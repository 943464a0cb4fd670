package spikelet.kernel;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The documentation comments of the library, from its source jars. JShell itself looks into the JDK's sources only.
 */
final class Sources {
    /** The system property with the folder of the source jars. */
    static final String FOLDER = "spikelet.sources";

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");
    // forms of a signature in JShell, without its type arguments
    private static final Pattern METHOD = Pattern.compile("(?:.*?[ .])??(?:(\\w+)\\.)?(\\w+)\\((.*)\\).*");
    private static final Pattern FIELD = Pattern.compile("(?:[\\w.]*\\.)?(\\w+)\\.(\\w+):.*");
    private static final Pattern VARIABLE_OR_TYPE = Pattern.compile("(?:\\w+:)?(?:[\\w.]*\\.)?(\\w+)");

    private final File folder;

    /** The text of the file in which a type is declared, by its simple name. */
    private Map<String, String> files;

    /**
     * The comments in a folder of source jars.
     *
     * @param folder the folder; one that does not exist has none
     */
    Sources(File folder) {
        this.folder = folder;
    }

    /**
     * The comment of what has a signature.
     *
     * @param signature as JShell gives it, such as {@code Lif Lif.tau(double tau)}, {@code Units.ms:double} or {@code net:spikelet.Network}
     * @return null if there is none
     */
    String comment(String signature) {
        String erased = erase(signature);
        Matcher method = METHOD.matcher(erased);
        if (method.matches()) {
            String owner = method.group(1) == null ? method.group(2) : method.group(1);
            return find(owner, method.group(2), parameters(method.group(3)));
        }
        Matcher field = FIELD.matcher(erased);
        if (field.matches()) {
            String comment = find(field.group(1), field.group(2), null);
            if (comment != null) return comment;
        }
        Matcher type = VARIABLE_OR_TYPE.matcher(erased);
        return type.matches() ? find(type.group(1), null, null) : null;
    }

    private static String erase(String signature) {
        String erased = signature;
        for (String outer = null; !erased.equals(outer); erased = erased.replaceAll("<[^<>]*>", "")) outer = erased;
        return erased;
    }

    /** The names of parameters, which tell methods of one name apart well enough: types are written in more than one way. */
    private static List<String> parameters(String list) {
        return list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(p -> p.strip().replaceFirst(".*\\s", ""))
                        .toList();
    }

    private String find(String type, String member, List<String> parameters) {
        String text = files().get(type);
        if (text == null) return null;
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, null, null, List.of(source(text)));
        var comments = DocTrees.instance(task);
        var found = new String[1];
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Boolean>() {
                    @Override
                    public Void visitClass(ClassTree tree, Boolean inside) {
                        boolean here = tree.getSimpleName().contentEquals(type);
                        if (here && member == null) keep();
                        return super.visitClass(tree, here);
                    }

                    @Override
                    public Void visitMethod(MethodTree tree, Boolean inside) {
                        String name = tree.getName().contentEquals("<init>")
                                ? type
                                : tree.getName().toString();
                        var names = tree.getParameters().stream()
                                .map(p -> p.getName().toString())
                                .toList();
                        if (inside && name.equals(member) && names.equals(parameters)) keep();
                        return null;
                    }

                    @Override
                    public Void visitVariable(VariableTree tree, Boolean inside) {
                        boolean isField =
                                getCurrentPath().getParentPath().getLeaf().getKind() != Tree.Kind.METHOD;
                        if (inside
                                && isField
                                && parameters == null
                                && tree.getName().contentEquals(String.valueOf(member))) keep();
                        return null;
                    }

                    private void keep() {
                        if (found[0] == null) found[0] = comments.getDocComment(getCurrentPath());
                    }
                }.scan(unit, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found[0];
    }

    private synchronized Map<String, String> files() {
        if (files != null) return files;
        files = new HashMap<>();
        for (File jar :
                Objects.requireNonNullElse(folder.listFiles((in, name) -> name.endsWith(".jar")), new File[0])) {
            try (var zip = new ZipFile(jar)) {
                for (var file :
                        zip.stream().filter(f -> f.getName().endsWith(".java")).toList()) {
                    String text = new String(zip.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
                    TYPE.matcher(text).results().forEach(type -> files.putIfAbsent(type.group(1), text));
                    files.put(file.getName().replaceAll(".*/|\\.java$", ""), text);
                }
            } catch (IOException e) {
                CellOutput.SERVER_LOG.println("no documentation from " + jar + ": " + e);
            }
        }
        return files;
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
