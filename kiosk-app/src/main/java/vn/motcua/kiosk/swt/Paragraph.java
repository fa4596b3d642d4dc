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
            Breaker breaker = new Breaker(this, ruler);
            List<Line> whole = breaker.lines(new Span(0, breaker.text.length()));
            List<Span> sentences = whole.size() < 2 ? List.of() : breaker.sentences();
            if (sentences.size() < 2) {
                return new Paragraph(whole, type);
            }
            // A sentence begins a line of its own where that costs none.
            List<Line> apart = sentences.stream().flatMap(sentence -> breaker.lines(sentence).stream()).toList();
            return new Paragraph(apart.size() == whole.size() ? apart : whole, type);
        }
    }

    /** Part of a text. @param end exclusive */
    private record Span(int start, int end) {
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

        /** Share of the room that words by themselves may take without a look at the line: between words letters hardly move together. */
        private static final double NEARLY_FULL = 0.95;

        private final String text;
        private final Emphasis[] emphasis;
        private final Asked asked;
        private final Ruler ruler;
        private final Breaks breaks;
        /** Spaces at which no line may end now. */
        private boolean[] inner;

        Breaker(Asked asked, Ruler ruler) {
            StringBuilder all = new StringBuilder();
            List<Emphasis> of = new ArrayList<>();
            for (Run run : asked.runs()) {
                String composed = Normalizer.normalize(run.text(), Normalizer.Form.NFC);
                all.append(composed);
                composed.chars().forEach(letter -> of.add(run.emphasis()));
            }
            this.text = all.toString();
            this.emphasis = of.toArray(Emphasis[]::new);
            this.asked = asked;
            this.ruler = ruler;
            this.breaks = new Breaks(text);
            this.inner = new boolean[text.length()];
        }

        /** Words of several syllables stay together where that costs no line. */
        List<Line> lines(Span span) {
            List<Line> usual = even(span);
            if (usual.size() < 2) {
                return usual;
            }
            inner = Compounds.inner(text);
            List<Line> whole = longestWord(span) <= asked.width() ? even(span) : List.of();
            inner = new boolean[text.length()];
            return whole.size() == usual.size() ? whole : usual;
        }

        private List<Line> even(Span span) {
            List<Line> lines = lines(span, asked.width());
            boolean even = lines.size() > 1 && (asked.balanced() || lines.get(lines.size() - 1).width() < asked.width() / 4);
            return even ? balanced(span, lines) : lines;
        }

        private List<Line> lines(Span span, int width) {
            List<Line> lines = new ArrayList<>();
            int start = skipSpaces(span.start());
            while (start < span.end()) {
                int end = Math.min(span.end(), lineEnd(start, width));
                lines.add(line(start, trimmed(start, end)));
                start = skipSpaces(end);
            }
            return List.copyOf(lines);
        }

        private List<Line> balanced(Span span, List<Line> lines) {
            int narrow = Math.max(asked.width() / lines.size(), Math.min(asked.width(), longestWord(span)) - 1);
            int wide = asked.width();
            while (wide - narrow > 8) {
                int middle = (narrow + wide) / 2;
                if (lines(span, middle).size() > lines.size()) {
                    narrow = middle;
                } else {
                    wide = middle;
                }
            }
            return lines(span, wide);
        }

        /** Each ends with its full stop; the dot of an abbreviation such as TP. stands behind a capital. */
        List<Span> sentences() {
            List<Span> sentences = new ArrayList<>();
            int start = 0;
            for (int at = 1; at + 2 < text.length(); at++) {
                boolean ends = ".?".indexOf(text.charAt(at)) >= 0 && !Character.isUpperCase(text.charAt(at - 1))
                        && text.charAt(at + 1) == ' ' && Character.isUpperCase(text.charAt(at + 2));
                if (ends) {
                    sentences.add(new Span(start, at + 1));
                    start = at + 1;
                }
            }
            sentences.add(new Span(start, text.length()));
            return sentences;
        }

        private int longestWord(Span span) {
            int longest = 0;
            for (int start = skipSpaces(span.start()); start < span.end(); start = skipSpaces(wordEnd(start))) {
                longest = Math.max(longest, line(start, wordEnd(start)).width());
            }
            return longest;
        }

        /** Measures words, which come again in other lines and texts, and whole lines only where one may be full. */
        private int lineEnd(int start, int width) {
            int rest = restEnd(start);
            if (fitsPerhaps(rest - start, width) && line(start, rest).width() <= width) {
                return rest;
            }
            int end = start;
            int words = 0;
            while (end < rest) {
                int next = wordEnd(end);
                words += line(end, next).width();
                if (words > width * NEARLY_FULL && line(start, next).width() > width) {
                    return end > start ? end : insideWord(start, next, width);
                }
                end = next;
            }
            return end;
        }

        /** After the spaces and the word from here on. */
        private int wordEnd(int from) {
            int end = breaks.wordEnd(from);
            while (end < text.length() && inner[end]) {
                end = breaks.wordEnd(end);
            }
            return end;
        }

        /** Letters are about half as wide as they are high. */
        private boolean fitsPerhaps(int letters, int width) {
            return (long) letters * asked.type().px() / 2 <= width;
        }

        private int restEnd(int from) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end;
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
                Type set = emphasis[from] == Emphasis.NONE ? asked.type() : asked.type().in(Weight.BOLD);
                int wide = ruler.width(part, set);
                pieces.add(new Piece(part, emphasis[from], set, x, wide));
                x += wide;
                from = to;
            }
            return new Line(List.copyOf(pieces), x);
        }
    }
}
