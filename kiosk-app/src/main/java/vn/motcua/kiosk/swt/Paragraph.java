package vn.motcua.kiosk.swt;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.screen.Block.Run;
import vn.motcua.kiosk.screen.Block.Run.Emphasis;

/** A text broken into lines for a width. Text is never shrunk or cut: what is too long for a line goes on in the next. */
record Paragraph(List<Line> lines, Type type) {

    /** @param width of all its pieces */
    record Line(List<Piece> pieces, int width) {
    }

    /** A part of a line in one emphasis. @param x from the line's beginning */
    record Piece(String text, Emphasis emphasis, Type type, int x, int width) {
    }

    static Paragraph of(String text, Type type, int width, Ruler ruler) {
        return of(Run.plain(text), type, width, ruler);
    }

    static Paragraph of(List<Run> runs, Type type, int width, Ruler ruler) {
        return ruler.broken(new Asked(runs, type, width, false));
    }

    /** The same number of lines, about equally long: for titles. Elsewhere only a lonely last word is given company. */
    static Paragraph balanced(String text, Type type, int width, Ruler ruler) {
        return ruler.broken(new Asked(Run.plain(text), type, width, true));
    }

    /** A text that is to be broken into lines. @param balanced all of them about equally long, and not only the last one no lonely word */
    record Asked(List<Run> runs, Type type, int width, boolean balanced) {

        Paragraph broken(Ruler ruler) {
            Breaker breaker = new Breaker(runs, type, ruler);
            List<Line> lines = breaker.lines(width);
            boolean even = lines.size() > 1 && (balanced || lines.get(lines.size() - 1).width() < width / 4);
            return new Paragraph(even ? breaker.balanced(lines, width) : lines, type);
        }
    }

    int height() {
        return lines.size() * type.line();
    }

    int width() {
        return lines.stream().mapToInt(Line::width).max().orElse(0);
    }

    boolean empty() {
        return lines.isEmpty();
    }

    private static final class Breaker {

        private final String text;
        private final Emphasis[] emphasis;
        private final Type type;
        private final Ruler ruler;
        private final Breaks breaks;

        Breaker(List<Run> runs, Type type, Ruler ruler) {
            StringBuilder all = new StringBuilder();
            List<Emphasis> of = new ArrayList<>();
            for (Run run : runs) {
                String composed = Normalizer.normalize(run.text(), Normalizer.Form.NFC);
                all.append(composed);
                composed.chars().forEach(letter -> of.add(run.emphasis()));
            }
            this.text = all.toString();
            this.emphasis = of.toArray(Emphasis[]::new);
            this.type = type;
            this.ruler = ruler;
            this.breaks = new Breaks(text);
        }

        List<Line> lines(int width) {
            List<Line> lines = new ArrayList<>();
            int start = skipSpaces(0);
            while (start < text.length()) {
                int end = lineEnd(start, width);
                lines.add(line(start, trimmed(start, end)));
                start = skipSpaces(end);
            }
            return List.copyOf(lines);
        }

        List<Line> balanced(List<Line> lines, int width) {
            int narrow = Math.max(width / lines.size(), Math.min(width, longestWord()) - 1);
            int wide = width;
            while (wide - narrow > 8) {
                int middle = (narrow + wide) / 2;
                if (lines(middle).size() > lines.size()) {
                    narrow = middle;
                } else {
                    wide = middle;
                }
            }
            return lines(wide);
        }

        private int longestWord() {
            int longest = 0;
            for (int start = skipSpaces(0); start < text.length(); start = skipSpaces(breaks.wordEnd(start))) {
                longest = Math.max(longest, line(start, breaks.wordEnd(start)).width());
            }
            return longest;
        }

        private int lineEnd(int start, int width) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n') {
                int next = breaks.wordEnd(end);
                if (line(start, next).width() > width) {
                    return end > start ? end : insideWord(start, next, width);
                }
                end = next;
            }
            return end;
        }

        /** A word wider than the line is the one thing that is broken inside. */
        private int insideWord(int start, int end, int width) {
            int at = end;
            while (at > start + 1 && line(start, at).width() > width) {
                int shorter = breaks.before(start, at);
                if (shorter >= at) {
                    return at;
                }
                at = shorter;
            }
            return at;
        }

        private int skipSpaces(int from) {
            int at = from;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
                at++;
            }
            return at;
        }

        private int trimmed(int start, int end) {
            int at = end;
            while (at > start && text.charAt(at - 1) == ' ') {
                at--;
            }
            return at;
        }

        private Line line(int start, int end) {
            List<Piece> pieces = new ArrayList<>(1);
            int x = 0;
            int from = start;
            while (from < end) {
                int to = from + 1;
                while (to < end && emphasis[to] == emphasis[from]) {
                    to++;
                }
                String part = text.substring(from, to);
                Type set = emphasis[from] == Emphasis.NONE ? type : type.in(Weight.BOLD);
                int wide = ruler.width(part, set);
                pieces.add(new Piece(part, emphasis[from], set, x, wide));
                x += wide;
                from = to;
            }
            return new Line(List.copyOf(pieces), x);
        }
    }
}
