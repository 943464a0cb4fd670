package spikelet.kernel;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** What the editor of a cell asks while one types: how a word may end, what a method does, whether the code is complete. */
final class Assistance {
    /** Every object has these; they come last. */
    private static final Set<String> OF_OBJECT =
            Set.of("equals(", "getClass()", "hashCode()", "notify()", "notifyAll()", "toString()", "wait(", "class");

    private final SourceCodeAnalysis analysis;
    private final Sources sources = new Sources(new File(System.getProperty(Sources.FOLDER, "sources")));

    Assistance(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The words that can replace what stands between {@code start} and the cursor. */
    record Completions(List<String> words, int start) {}

    Completions complete(String code, int cursor) {
        int[] start = {cursor};
        var suggestions = analysis.completionSuggestions(code, cursor, start);
        var words = new LinkedHashSet<String>();
        // what fits the expected type first
        for (boolean fits : new boolean[] {true, false}) {
            suggestions.stream()
                    .filter(s -> s.matchesType() == fits)
                    .map(Suggestion::continuation)
                    .filter(word -> !OF_OBJECT.contains(word))
                    .forEach(words::add);
        }
        suggestions.stream().map(Suggestion::continuation).forEach(words::add);
        return new Completions(List.copyOf(words), start[0]);
    }

    /** The documentation of what stands at the cursor, as HTML; empty if there is none. */
    String document(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
        String upToWord = code.substring(0, end);
        List<Documentation> found = List.of();
        // JShell tells a method by its parenthesis, and finds the method around the cursor when that is inside
        if (end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1)))
            found = analysis.documentation(upToWord + "(", end + 1, true);
        if (found.isEmpty()) found = analysis.documentation(upToWord, end, true);
        // methods of one name often share their words: these appear once
        var signatures = new LinkedHashMap<String, String>();
        for (var documentation : found) {
            String signature = documentation.signature();
            String comment = documentation.javadoc() != null ? documentation.javadoc() : sources.comment(signature);
            signatures.merge(
                    comment == null ? "" : Javadoc.html(comment), Javadoc.escape(signature), (a, b) -> a + "\n" + b);
        }
        return signatures.entrySet().stream()
                .map(e -> "<pre><b>" + e.getValue() + "</b></pre>" + e.getKey())
                .collect(Collectors.joining("<hr>"));
    }

    /** Whether code can be run as it is. */
    enum Completeness {
        COMPLETE,
        GOES_ON,
        NO_JAVA
    }

    Completeness completeness(String code) {
        String rest = code;
        while (!rest.isBlank()) {
            var info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case EMPTY -> {
                    return Completeness.COMPLETE;
                }
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> {
                    return Completeness.GOES_ON;
                }
                case UNKNOWN -> {
                    return Completeness.NO_JAVA;
                }
                default -> rest = info.remaining();
            }
        }
        return Completeness.COMPLETE;
    }
}
