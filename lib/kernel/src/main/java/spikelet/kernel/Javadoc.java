package spikelet.kernel;

import java.util.regex.Pattern;

/** Turns the text of a documentation comment into HTML for a tooltip, and that into plain text. */
final class Javadoc {
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(?=\\w)");
    private static final Pattern PARAMETER = Pattern.compile("(?s)(param|throws|exception)\\s+(\\S+)\\s*(.*)");

    private Javadoc() {}

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A comment, without its stars, as HTML. */
    static String html(String comment) {
        String[] blocks = BLOCK_TAG.split(inline(comment));
        var html = new StringBuilder("<div>").append(blocks[0].strip()).append("</div>");
        for (int i = 1; i < blocks.length; i++) {
            var parameter = PARAMETER.matcher(blocks[i].strip());
            html.append("<p>");
            if (parameter.matches()) {
                html.append(parameter.group(1).equals("param") ? "" : "throws ")
                        .append("<code>")
                        .append(parameter.group(2))
                        .append("</code>: ")
                        .append(parameter.group(3));
            } else {
                html.append(blocks[i].strip().replaceFirst("^return\\b", "returns"));
            }
            html.append("</p>");
        }
        return html.toString();
    }

    /** HTML as text to read. */
    static String plain(String html) {
        return html.replaceAll("(?s)<(p|div|hr|li|h\\d|tr)\\b[^>]*>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\n\\s*\n", "\n\n")
                .strip();
    }

    /** Replaces the tags in braces, whose text may itself have braces. */
    private static String inline(String comment) {
        var html = new StringBuilder();
        int done = 0;
        for (int open = comment.indexOf("{@"); open >= 0; open = comment.indexOf("{@", done)) {
            int close = closing(comment, open);
            html.append(comment, done, open).append(tag(comment.substring(open + 2, close)));
            done = Math.min(close + 1, comment.length());
        }
        return html.append(comment.substring(done)).toString();
    }

    private static int closing(String comment, int open) {
        int depth = 0;
        for (int i = open; i < comment.length(); i++) {
            if (comment.charAt(i) == '{') depth++;
            else if (comment.charAt(i) == '}' && --depth == 0) return i;
        }
        return comment.length();
    }

    /** The content of a tag in braces, such as {@code link Figure#show() show}. */
    private static String tag(String content) {
        String[] nameAndText = content.split("\\s", 2);
        String text = nameAndText.length == 1 ? "" : nameAndText[1];
        return switch (nameAndText[0]) {
            case "code", "value" -> "<code>" + escape(text) + "</code>";
            case "literal" -> escape(text);
            case "link", "linkplain" -> {
                String[] targetAndLabel = text.strip().split("(?<!,)\\s+", 2);
                String label = targetAndLabel.length == 2
                        ? targetAndLabel[1]
                        : targetAndLabel[0].replaceFirst("^#", "").replace('#', '.');
                yield "<code>" + label + "</code>";
            }
            default -> text;
        };
    }
}
