package vn.motcua.device.paper;

import java.awt.Graphics2D;
import java.awt.RenderingHints;

import vn.motcua.device.PrintDocument.Picture;

/** A picture in its own size, made smaller only when the paper is too narrow for it. */
final class PictureBlock implements Block {

    private final Sheet sheet;
    private final Picture picture;
    private final int width;
    private final int height;

    PictureBlock(Picture picture, Sheet sheet) {
        this.sheet = sheet;
        this.picture = picture;
        double fit = Math.min(sheet.scale(), sheet.width() / (double) picture.image().getWidth());
        this.width = (int) Math.max(1, Math.round(picture.image().getWidth() * fit));
        this.height = (int) Math.max(1, Math.round(picture.image().getHeight() * fit));
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void draw(Graphics2D graphics, int top) {
        int margin = Math.min(sheet.margin(), Math.max(0, (sheet.width() - width) / 2));
        int left = switch (picture.align()) {
            case LEFT -> margin;
            case CENTRE -> (sheet.width() - width) / 2;
            case RIGHT -> sheet.width() - margin - width;
        };
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture.image(), left, top, width, height, null);
    }
}
