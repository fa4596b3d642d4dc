package vn.motcua.device.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Band;
import vn.motcua.device.PrintDocument.BigText;
import vn.motcua.device.PrintDocument.Box;
import vn.motcua.device.PrintDocument.Code;
import vn.motcua.device.PrintDocument.Columns;
import vn.motcua.device.PrintDocument.Cut;
import vn.motcua.device.PrintDocument.Fact;
import vn.motcua.device.PrintDocument.Feed;
import vn.motcua.device.PrintDocument.Part;
import vn.motcua.device.PrintDocument.Picture;
import vn.motcua.device.PrintDocument.Rule;
import vn.motcua.device.PrintDocument.Text;

/** Sets a document on paper of one width and resolution, dot by dot. Immutable; one may serve several threads. */
public final class Typesetter {

    /** Lightness from which on a dot stays white: 58 %, as in the design guide, section 10. */
    private static final int WHITE_FROM = 148;

    private final Sheet sheet;
    private final boolean codesAlone;

    /**
     * @param widthDots   printable dots of a line, 200 or more
     * @param dotsPerInch of the printer: 180, 203 or 300
     */
    public Typesetter(int widthDots, int dotsPerInch) {
        this(widthDots, dotsPerInch, false);
    }

    /** @param codesAlone nothing stands beside a QR code, for printers that draw it themselves */
    public Typesetter(int widthDots, int dotsPerInch, boolean codesAlone) {
        this.sheet = Sheet.of(widthDots, dotsPerInch);
        this.codesAlone = codesAlone;
    }

    /**
     * The paper's picture, without anything for the cut.
     *
     * @throws IllegalArgumentException when a code's content cannot be printed at this width
     */
    public Bitmap set(PrintDocument document) {
        return lay(document).picture();
    }

    /** The same, with what the rows show. */
    public Layout lay(PrintDocument document) {
        List<Block> blocks = document.parts().stream().map(this::block).flatMap(Optional::stream).toList();
        int[] tops = new int[blocks.size()];
        int height = placed(blocks, tops);
        if (height == 0) {
            return new Layout(new Bitmap(sheet.width(), 0), List.of());
        }
        BufferedImage canvas = new BufferedImage(sheet.width(), height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = pen(canvas);
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).draw(graphics, tops[i]);
            zones.addAll(blocks.get(i).zones(tops[i]));
        }
        graphics.dispose();
        return new Layout(Bitmap.fromGrey(canvas, WHITE_FROM), zones);
    }

    private static int placed(List<Block> blocks, int[] tops) {
        int y = 0;
        int white = 0;
        for (int i = 0; i < tops.length; i++) {
            Block block = blocks.get(i);
            y += Math.max(white, block.above());
            tops[i] = y;
            y += block.height();
            white = block.below();
        }
        return y + white;
    }

    /** Grey on the way only: the outline's share of a dot decides whether it is black. */
    private Graphics2D pen(BufferedImage canvas) {
        Graphics2D graphics = canvas.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setColor(Color.BLACK);
        return graphics;
    }

    private Optional<Block> block(Part part) {
        if (part instanceof Text text) {
            return Optional.of(WordBlock.of(text, sheet));
        }
        if (part instanceof BigText text) {
            return Optional.of(WordBlock.of(text, sheet));
        }
        if (part instanceof Band band) {
            return Optional.of(new BandBlock(band, sheet));
        }
        if (part instanceof Box box) {
            return Optional.of(new BoxBlock(box, sheet));
        }
        if (part instanceof Fact fact) {
            return Optional.of(new FactBlock(fact, sheet));
        }
        if (part instanceof Columns columns) {
            return Optional.of(new ColumnsBlock(columns, sheet));
        }
        if (part instanceof Picture picture) {
            return Optional.of(new PictureBlock(picture, sheet));
        }
        if (part instanceof Code code) {
            return Optional.of(new CodeBlock(code, sheet, codesAlone));
        }
        if (part instanceof Rule) {
            return Optional.of(new RuleBlock(sheet));
        }
        if (part instanceof Feed feed) {
            return Optional.of(new SpaceBlock(sheet.dots(feed.dots())));
        }
        if (part instanceof Cut) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("cannot set a " + part.getClass().getSimpleName());
    }
}
