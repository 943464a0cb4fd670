package spikelet.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code scripts/notebook} was asked for.
 *
 * @param task what to do
 * @param lab whether to open JupyterLab and not the classic notebook
 * @param inPlace whether executed tutorials replace the originals
 * @param cellSeconds the longest a cell may take when tutorials are executed
 * @param names beginnings of the names of the tutorials to execute; all when empty
 * @param java options for the kernel's Java, such as {@code -Xmx8g}
 * @param jupyter what is passed on to Jupyter
 */
record LaunchOptions(
        Task task,
        boolean lab,
        boolean inPlace,
        int cellSeconds,
        List<String> names,
        List<String> java,
        List<String> jupyter) {
    enum Task {
        OPEN,
        EXECUTE,
        CHECK,
        INSTALL,
        HELP
    }

    static final String HELP = """
            scripts/notebook                     opens the tutorials in the browser
              --lab                              in JupyterLab
              --no-browser, --port N, ...        any other option is passed on to Jupyter
              -Xmx8g, -D..., ...                 options of the Java that runs the cells
            scripts/notebook --execute [NAME...] executes the tutorials whose names begin so, or all, to target/tutorials/
              --inplace                          and replaces the originals by those that succeed
              --timeout SECONDS                  the longest a cell may take (600)
            scripts/notebook --check             tells what is installed, and tries the kernel
            scripts/notebook --install           installs the kernel for every Jupyter of this user""";

    static LaunchOptions parse(List<String> arguments) {
        Task task = Task.OPEN;
        boolean lab = false;
        boolean inPlace = false;
        int cellSeconds = 600;
        var names = new ArrayList<String>();
        var java = new ArrayList<String>();
        var jupyter = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--execute" -> task = Task.EXECUTE;
                case "--check" -> task = Task.CHECK;
                case "--install" -> task = Task.INSTALL;
                case "--help", "-h" -> task = Task.HELP;
                case "--lab" -> lab = true;
                case "--inplace" -> inPlace = true;
                case "--timeout" -> cellSeconds = seconds(++i < arguments.size() ? arguments.get(i) : "nothing");
                default -> {
                    if (argument.matches("-[XD].+")) java.add(argument);
                    else if (task == Task.EXECUTE && !argument.startsWith("-")) names.add(argument);
                    else jupyter.add(argument);
                }
            }
        }
        if (task != Task.OPEN && !jupyter.isEmpty())
            throw new IllegalArgumentException("unknown option " + jupyter.get(0) + "\n" + HELP);
        return new LaunchOptions(
                task, lab, inPlace, cellSeconds, List.copyOf(names), List.copyOf(java), List.copyOf(jupyter));
    }

    private static int seconds(String text) {
        if (text.matches("[1-9]\\d{0,6}")) return Integer.parseInt(text);
        throw new IllegalArgumentException("--timeout needs a whole number of seconds, got " + text);
    }
}
