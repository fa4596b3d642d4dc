package vn.motcua.device.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Band;
import vn.motcua.device.PrintDocument.BigText;
import vn.motcua.device.PrintDocument.Box;
import vn.motcua.device.PrintDocument.Code;
import vn.motcua.device.PrintDocument.Columns;
import vn.motcua.device.PrintDocument.Fact;
import vn.motcua.device.PrintDocument.Feed;
import vn.motcua.device.PrintDocument.Part;
import vn.motcua.device.PrintDocument.Rule;
import vn.motcua.device.PrintDocument.Text;
import vn.motcua.device.PrintDocument.Weight;

/**
 * A paper in the printer's own letters: font A, 12 dots wide, Vietnamese in two code pages. What cannot be said so, a picture or
 * a line with other characters, is printed as dots.
 */
public final class TextPaper {

    private static final int LETTER_DOTS = 12;
    private static final int LINE_DOTS = 30;
    private static final int MOST_TIMES = 8;
    private static final int LARGE_FROM = 33;
    private static final int NORMAL = 0x00;
    private static final int DOUBLE_HIGH = 0x01;
    /** Many cheap printers wake up expecting two-byte Chinese: FS . ends that. */
    private static final byte[] ONE_BYTE_LETTERS = EscPos.bytes(0x1C, 0x2E);

    private final int columns;
    private final Tcvn3 letters;
    private final Typesetter typesetter;
    private final PaperEncoder dots;
    private final boolean codes;
    private final List<byte[]> pieces = new ArrayList<>();

    private TextPaper(int widthDots, int dotsPerInch, Tcvn3 letters, boolean codes) {
        this.columns = widthDots / LETTER_DOTS;
        this.letters = letters;
        this.codes = codes;
        this.typesetter = new Typesetter(widthDots, dotsPerInch, codes);
        this.dots = new PaperEncoder(codes, false, Optional.empty());
    }

    /**
     * The commands of a whole paper.
     *
     * @param smallPage   number of the printer's code page with TCVN-3 small letters, {@code capitalPage} with capitals
     * @param codes       GS ( k draws QR codes
     * @throws IllegalArgumentException when a code's content cannot be printed at this width
     */
    public static List<byte[]> pieces(PrintDocument document, int widthDots, int dotsPerInch, int smallPage, int capitalPage,
                                      boolean codes, Cutter cutter) {
        TextPaper paper = new TextPaper(widthDots, dotsPerInch, new Tcvn3(smallPage, capitalPage), codes);
        paper.pieces.add(EscPos.initialise());
        paper.pieces.add(ONE_BYTE_LETTERS);
        paper.pieces.add(paper.letters.select());
        document.parts().forEach(paper::print);
        paper.pieces.add(cutter.command());
        return List.copyOf(paper.pieces);
    }

    private void print(Part part) {
        if (!printedAsText(part)) {
            pieces.addAll(dots.body(typesetter.lay(new PrintDocument("", List.of(part)))));
        }
    }

    private boolean printedAsText(Part part) {
        if (part instanceof Text text) {
            return lines(text.text(), text.align(), text.weight() == Weight.BOLD, text.size() >= LARGE_FROM ? DOUBLE_HIGH : NORMAL, columns);
        }
        if (part instanceof BigText text) {
            int times = Math.max(1, Math.min(MOST_TIMES, columns / Math.max(1, text.text().length())));
            return lines(text.text(), Align.CENTRE, true, (times - 1) * 0x11, columns / times);
        }
        if (part instanceof Band band) {
            return centred(band.caption(), band.text());
        }
        if (part instanceof Box box) {
            return centred("", box.lines().stream().map(line -> line.isEmpty() ? " " : line).collect(Collectors.joining("\n")));
        }
        if (part instanceof Fact fact) {
            return lines(said(fact), Align.LEFT, false, NORMAL, columns);
        }
        if (part instanceof Columns facts) {
            return lines(facts.facts().stream().map(TextPaper::said).collect(Collectors.joining("   ")), Align.CENTRE, true, NORMAL, columns);
        }
        if (part instanceof Code code) {
            return code(code);
        }
        if (part instanceof Rule) {
            return lines("-".repeat(columns), Align.LEFT, false, NORMAL, columns);
        }
        if (part instanceof Feed feed) {
            pieces.add("\n".repeat(feed.dots() / LINE_DOTS).getBytes(StandardCharsets.US_ASCII));
            return true;
        }
        return false;
    }

    private static String said(Fact fact) {
        return fact.label() + ": " + fact.value();
    }

    private boolean centred(String caption, String words) {
        return Tcvn3.covers(Tcvn3.simplified(caption)) && Tcvn3.covers(Tcvn3.simplified(words))
                && (caption.isEmpty() || lines(caption, Align.CENTRE, false, NORMAL, columns))
                && lines(words, Align.CENTRE, true, DOUBLE_HIGH, columns);
    }

    /** Its words below it; without the printer's own codes all of it as dots. */
    private boolean code(Code code) {
        if (!codes || !Tcvn3.covers(Tcvn3.simplified(code.caption()))) {
            return false;
        }
        print(new Feed(LINE_DOTS));
        pieces.addAll(dots.body(typesetter.lay(new PrintDocument("", List.of(new Code(code.content(), code.module(), ""))))));
        return code.caption().isBlank() || lines(code.caption(), Align.CENTRE, false, NORMAL, columns);
    }

    private boolean lines(String text, Align align, boolean bold, int size, int room) {
        String simple = Tcvn3.simplified(text).stripTrailing();
        if (!Tcvn3.covers(simple)) {
            return false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String wrapped = simple.lines().map(line -> wrapped(line, room)).collect(Collectors.joining("\n"));
        bytes.writeBytes(EscPos.bytes(0x1B, 0x61, align.ordinal()));
        bytes.writeBytes(EscPos.bytes(0x1B, 0x45, bold ? 1 : 0));
        bytes.writeBytes(EscPos.bytes(0x1D, 0x21, size));
        bytes.writeBytes(letters.encode(wrapped).orElseThrow());
        bytes.write('\n');
        bytes.writeBytes(EscPos.bytes(0x1D, 0x21, NORMAL));
        bytes.writeBytes(Alignment.LEFT.command());
        pieces.add(bytes.toByteArray());
        return true;
    }

    /** At blanks; a word longer than the line is broken where it ends. */
    private static String wrapped(String line, int room) {
        StringBuilder all = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ")) {
            if (column > 0 && column + 1 + word.length() > room) {
                all.append('\n');
                column = 0;
            } else if (column > 0) {
                all.append(' ');
                column++;
            }
            all.append(word);
            column += word.length() <= room ? word.length() : word.length() % room;
        }
        return all.toString();
    }
}
