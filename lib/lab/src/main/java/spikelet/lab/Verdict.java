package spikelet.lab;

import java.util.Locale;

/**
 * What came of an exercise; shows itself as a box in the cell.
 *
 * @param exercise the exercise's name
 * @param state    right, wrong or open
 * @param words    what there is to say
 * @param hint     a hint, or {@code ""}
 */
public record Verdict(String exercise, State state, String words, String hint) implements Displayable {

    /** How an exercise stands. */
    public enum State {
        /** The answer is right. */
        RIGHT("✓", "#009E73"),
        /** The answer is wrong. */
        WRONG("✗", "#D55E00"),
        /** There is no answer yet. */
        OPEN("…", "#868C96");

        private final String sign;
        private final String colour;

        State(String sign, String colour) {
            this.sign = sign;
            this.colour = colour;
        }
    }

    static Verdict right(String exercise, String words) {
        return new Verdict(exercise, State.RIGHT, "Right: " + words, "");
    }

    /** An exercise without an answer: gentle, unless answers are demanded. */
    static Verdict open(String exercise) {
        var open = new Verdict(exercise, State.OPEN, "Not answered yet.", "");
        if (answersAreDemanded()) {
            throw new WrongAnswer(open);
        }
        return open;
    }

    /** The exception for a wrong answer; its box is shown first, since an exception has none. */
    static WrongAnswer wrong(String exercise, String words, String hint) {
        var verdict = new Verdict(exercise, State.WRONG, words, hint);
        if (Surroundings.isNotebook()) {
            Surroundings.display(verdict);
        }
        return new WrongAnswer(verdict);
    }

    private static boolean answersAreDemanded() {
        var wanted = System.getProperty("spikelet.exercises", System.getenv("SPIKELET_EXERCISES"));
        return wanted != null && wanted.toLowerCase(Locale.ROOT).equals("answered");
    }

    @Override
    public MimeBundle display() {
        // The sign and the words tell as much as the colour does.
        var hinted = hint.isBlank() ? "" : "<br><span style=\"opacity:.85\">Hint: " + Html.escape(hint) + "</span>";
        var html = "<div style=\"border-left:5px solid " + state.colour + ";background:" + state.colour
                + "1c;padding:8px 12px;margin:4px 0;border-radius:4px;font-size:14px;max-width:720px\"><b style=\"color:"
                + state.colour
                + "\">" + state.sign + "</b> <b>" + Html.escape(exercise) + "</b>&ensp;" + Html.escape(words) + hinted
                + "</div>";
        return MimeBundle.html(html, toString());
    }

    /** The verdict as a line of text. */
    @Override
    public String toString() {
        return state.sign + " " + exercise + ": " + words + (hint.isBlank() ? "" : " Hint: " + hint);
    }
}
