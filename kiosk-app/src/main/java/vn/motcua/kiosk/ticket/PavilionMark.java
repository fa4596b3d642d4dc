package vn.motcua.kiosk.ticket;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** The pavilion above each paper, drawn at the printer's dots: it stands in for the Centre's emblem until that is supplied. */
final class PavilionMark {

    private static final int EDGE = 84;

    private PavilionMark() {
    }

    static BufferedImage draw() {
        BufferedImage image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, EDGE, EDGE);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(roof());
        graphics.draw(ridge());
        graphics.draw(columns());
        graphics.draw(new Ellipse2D.Double(33.5, 34.5, 17, 17));
        graphics.dispose();
        return image;
    }

    private static Path2D roof() {
        Path2D path = new Path2D.Double();
        path.moveTo(14, 30);
        path.curveTo(20, 29, 24, 27, 27, 22);
        path.lineTo(57, 22);
        path.curveTo(60, 27, 64, 29, 70, 30);
        return path;
    }

    private static Path2D ridge() {
        Path2D path = new Path2D.Double();
        path.moveTo(31, 22);
        path.curveTo(32, 18, 35, 15, 42, 13);
        path.curveTo(49, 15, 52, 18, 53, 22);
        return path;
    }

    private static Path2D columns() {
        Path2D path = new Path2D.Double();
        for (double[] line : new double[][] {{23, 30, 23, 64}, {61, 30, 61, 64}, {17, 65, 67, 65}, {23, 57, 61, 57}}) {
            path.moveTo(line[0], line[1]);
            path.lineTo(line[2], line[3]);
        }
        return path;
    }
}
