package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.dossier.Sheet.Ink;
import vn.motcua.kiosk.dossier.Sheet.Layer;
import vn.motcua.kiosk.dossier.Sheet.Picture;

/** Turns a clean page into the layers of a sheet, and writes them. */
final class Compression {

    private static final float ARCHIVE_QUALITY = 0.85f;
    private static final float LAYER_QUALITY = 0.4f;
    /** A seventh of a page black: no text is so dense, but noise and photos are. */
    private static final double MOST_INK = 0.15;

    /** Two square centimetres: a stamp has less, the dark parts of a photo more. */
    private static final double MOST_SOLID = 0.003;

    private final CleanPage page;
    private final PageFolder folder;

    Compression(CleanPage page, PageFolder folder) {
        this.page = page;
        this.folder = folder;
    }

    /** @param device the device's own JPEG at the page's resolution, if it made one */
    Sheet archive(Optional<Path> device) throws IOException {
        KeptFile jpeg = device.isPresent()
                ? folder.write(".jpg", out -> Files.copy(device.get(), out))
                : folder.write(".jpg", out -> JpegFile.write(page.picture(), ARCHIVE_QUALITY, page.dotsPerInch(), out));
        return sheet(Profile.ARCHIVE, List.of(new Picture(jpeg, 0, 0, width(), height(), page.skewDegrees())));
    }

    Sheet bitonal() throws IOException {
        return sheet(Profile.BITONAL, List.of(new Ink(folder.write(".jb2", Jbig2.forPdf(page.ink().bitmap())), Optional.empty(), 0)));
    }

    /** @return empty when the page is better kept as a picture */
    Optional<Sheet> compact() throws IOException {
        Stencil.Ink ink = page.ink();
        Bitmap stencil = ink.bitmap();
        Background background = Background.of(page.small(), stencil, page.paper());
        if (inkShare(stencil) > MOST_INK || ink.solidShare() > MOST_SOLID || background.needsPicture()) {
            return Optional.empty();
        }
        List<Layer> layers = new ArrayList<>();
        Optional<Background.Part> part = background.part();
        if (part.isPresent()) {
            layers.add(background(part.get()));
        }
        layers.add(ink(stencil));
        return Optional.of(sheet(Profile.COMPACT, layers));
    }

    private Picture background(Background.Part part) throws IOException {
        double scaleX = (double) width() / page.small().getWidth();
        double scaleY = (double) height() / page.small().getHeight();
        KeptFile jpeg = folder.write("-back.jpg", JpegFile.progressive(part.picture(), LAYER_QUALITY));
        return new Picture(jpeg, part.place().x * scaleX, part.place().y * scaleY, part.place().width * scaleX, part.place().height * scaleY, 0);
    }

    private Ink ink(Bitmap stencil) throws IOException {
        InkColours colours = InkColours.of(page.picture(), page.turn(), stencil, page.dotsPerInch());
        KeptFile jbig2 = folder.write(".jb2", Jbig2.forPdf(stencil));
        if (colours.isPlain()) {
            return new Ink(jbig2, Optional.empty(), colours.mean());
        }
        return new Ink(jbig2, Optional.of(folder.write("-ink.jpg", JpegFile.progressive(colours.picture(), LAYER_QUALITY))), 0);
    }

    private static double inkShare(Bitmap stencil) {
        long black = 0;
        for (byte bits : stencil.bits()) {
            black += Integer.bitCount(bits & 0xFF);
        }
        return (double) black / stencil.width() / stencil.height();
    }

    private Sheet sheet(Profile profile, List<Layer> layers) {
        return new Sheet(profile, width(), height(), page.dotsPerInch(), layers, folder.digest());
    }

    private int width() {
        return page.picture().getWidth();
    }

    private int height() {
        return page.picture().getHeight();
    }
}
