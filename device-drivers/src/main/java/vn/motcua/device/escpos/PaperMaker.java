package vn.motcua.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.paper.KeptPictures;
import vn.motcua.device.paper.Layout;
import vn.motcua.device.paper.PaperEncoder;
import vn.motcua.device.paper.Strategy;
import vn.motcua.device.paper.TextPaper;
import vn.motcua.device.paper.Typesetter;

/** Makes the bytes of a paper for one printer on one line. */
final class PaperMaker {

    private final Profile profile;
    private final Means means;
    private final Strategy strategy;
    private final Typesetter typesetter;
    private final Optional<PicturesInPrinter> pictures;

    /** @param kept what the printer at this line holds, when it has a memory */
    PaperMaker(Profile profile, double secondsPerByte, Optional<KeptPictures> kept) {
        this.profile = profile;
        this.means = profile.means();
        this.strategy = means.strategy(secondsPerByte);
        this.typesetter = new Typesetter(profile.widthDots(), profile.dotsPerInch(), draws(means.codes()));
        this.pictures = strategy == Strategy.CACHED ? kept.map(PicturesInPrinter::new) : Optional.empty();
    }

    private boolean draws(boolean ability) {
        return ability && strategy != Strategy.PORTABLE;
    }

    /** @throws IllegalArgumentException when a code's content cannot be printed at this width */
    Layout lay(PrintDocument document) {
        return typesetter.lay(document);
    }

    /** In pieces between which a status may be asked for. Asks the printer what its memory holds where that matters. */
    List<byte[]> pieces(PrintDocument document, Layout layout, Conversation with) throws IOException {
        if (strategy == Strategy.TEXT) {
            return TextPaper.pieces(document, profile.widthDots(), profile.dotsPerInch(), means.smallPage(), means.capitalPage(),
                    means.codes(), profile.cutter());
        }
        Optional<KeptPictures> kept = pictures.isPresent() ? pictures.get().present(with) : Optional.empty();
        return new PaperEncoder(draws(means.codes()), draws(means.repeatedDots()), kept).pieces(layout, profile.cutter());
    }

    /**
     * To be called when the paper is out.
     *
     * @return false when the line took no more
     */
    boolean keepMore(Layout printed, Conversation with, Duration stall) throws IOException {
        return pictures.isEmpty() || pictures.get().keepMore(with, printed, stall);
    }
}
