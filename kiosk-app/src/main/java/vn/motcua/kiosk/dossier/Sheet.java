package vn.motcua.kiosk.dossier;

import java.util.List;
import java.util.Optional;

/**
 * A page as it goes into the dossier: compressed once, its layers kept in files.
 *
 * @param profile how it was compressed in the end: {@code ARCHIVE} too where {@code COMPACT} was asked and would have hurt it
 * @param width   of the page, in pixels at its resolution
 * @param height  as the width
 * @param layers  painted in this order; none for an empty page
 * @param sha256  of its layers' bytes, in that order
 */
public record Sheet(Profile profile, int width, int height, int dotsPerInch, List<Layer> layers, String sha256) {

    /** Something that is painted on the page. */
    public sealed interface Layer {

        List<KeptFile> files();
    }

    /**
     * A picture.
     *
     * @param left    where it lies from the page's top left corner, in pixels of the page; so the top, the width and the height
     * @param degrees by how much it is turned anticlockwise around its middle, to be straight
     */
    public record Picture(KeptFile jpeg, double left, double top, double width, double height, double degrees) implements Layer {

        @Override
        public List<KeptFile> files() {
            return List.of(jpeg);
        }
    }

    /**
     * A stencil over the whole page through which its colours show.
     *
     * @param jbig2   of the page's width and height
     * @param colours a coarse picture of the whole page; empty for ink of one colour
     * @param rgb     the one colour
     */
    public record Ink(KeptFile jbig2, Optional<KeptFile> colours, int rgb) implements Layer {

        @Override
        public List<KeptFile> files() {
            return colours.map(jpeg -> List.of(jbig2, jpeg)).orElse(List.of(jbig2));
        }
    }

    public Sheet {
        layers = List.copyOf(layers);
    }

    /** All files of its layers. */
    public List<KeptFile> files() {
        return layers.stream().flatMap(layer -> layer.files().stream()).toList();
    }

    /** @return what its layers take in the dossier; nothing of a lost one */
    public long bytes() {
        return files().stream().mapToLong(KeptFile::length).sum();
    }
}
