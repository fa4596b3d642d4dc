package vn.motcua.kiosk.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.Settings;
import vn.motcua.device.paper.Cutter;
import vn.motcua.device.paper.GraphicsMemory;
import vn.motcua.device.paper.KeptPictures;
import vn.motcua.device.paper.PaperEncoder;
import vn.motcua.device.paper.Strategy;
import vn.motcua.device.paper.TextPaper;
import vn.motcua.device.paper.Typesetter;

/** How many bytes a paper takes by each strategy, without a printer. */
record StrategyBytes(int widthDots, int dotsPerInch, Cutter cutter, boolean codes, boolean repeatedDots, int memoryBytes,
                     int smallPage, int capitalPage) {

    /** More rounds than a paper has parts to keep. */
    private static final int MOST_ROUNDS = 20;

    /** A printer that can do all. */
    static StrategyBytes best() {
        return new StrategyBytes(576, 203, Cutter.PARTIAL, true, true, 65_536, 30, 31);
    }

    /** As the driver's options say. */
    static StrategyBytes of(Settings settings) {
        return new StrategyBytes(settings.number("width-dots"), settings.number("dpi"),
                Cutter.valueOf(settings.text("cut").toUpperCase(Locale.ROOT)), settings.flag("native-qr"), settings.flag("repeated-dots"),
                settings.text("memory").equals("none") ? 0 : settings.number("memory-bytes"),
                settings.number("vietnamese-page"), settings.number("vietnamese-capitals-page"));
    }

    /**
     * @param earlier papers of the same kind that were printed before: what they share is in the printer's memory
     * @return nothing when the printer cannot
     */
    OptionalInt bytes(Strategy strategy, PrintDocument paper, List<PrintDocument> earlier) {
        return switch (strategy) {
            case PORTABLE -> OptionalInt.of(sum(PaperEncoder.portable().pieces(typesetter(false).lay(paper), cutter)));
            case NATIVE -> codes || repeatedDots ? OptionalInt.of(encoded(paper, Optional.empty())) : OptionalInt.empty();
            case CACHED -> memoryBytes > 0 && !earlier.isEmpty() ? OptionalInt.of(encoded(paper, Optional.of(learnt(earlier)))) : OptionalInt.empty();
            case TEXT -> smallPage >= 0 && capitalPage >= 0
                    ? OptionalInt.of(sum(TextPaper.pieces(paper, widthDots, dotsPerInch, smallPage, capitalPage, codes, cutter)))
                    : OptionalInt.empty();
        };
    }

    private Typesetter typesetter(boolean codesAlone) {
        return new Typesetter(widthDots, dotsPerInch, codesAlone);
    }

    private int encoded(PrintDocument paper, Optional<KeptPictures> kept) {
        return sum(new PaperEncoder(codes, repeatedDots, kept).pieces(typesetter(codes).lay(paper), cutter));
    }

    private KeptPictures learnt(List<PrintDocument> earlier) {
        KeptPictures kept = new KeptPictures(GraphicsMemory.RAM, memoryBytes);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            kept.printed(typesetter(codes).lay(earlier.get(round % earlier.size())));
            kept.definitions();
        }
        return kept;
    }

    private static int sum(List<byte[]> pieces) {
        return pieces.stream().mapToInt(piece -> piece.length).sum();
    }
}
