package vn.motcua.kiosk.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import vn.motcua.kiosk.identity.Identity;

/** A drawn face in place of a photo: nobody's. */
final class SamplePortrait {

    /** Pixels; 3 to 4 as on a card. */
    static final int WIDTH = 420;
    static final int HEIGHT = 560;

    private static final float QUALITY = 0.86f;
    private static final int OLD = 60;
    private static final int GROWN_UP = 18;
    private static final int YEAR_OF_DRAWING = 2026;

    private static final Color SKIN = new Color(0xE8BF9B);
    private static final Color SKIN_SHADOW = new Color(0xD7A680);
    private static final Color DARK_HAIR = new Color(0x2B2522);
    private static final Color GREY_HAIR = new Color(0xA9A7A3);
    private static final Color INK = new Color(0x3A2E2A);
    private static final Color LIPS = new Color(0xB5655A);

    private final boolean woman;
    private final int age;
    private final int variety;

    SamplePortrait(SampleCitizen citizen) {
        this.woman = citizen.sex() == Identity.Sex.FEMALE;
        this.age = YEAR_OF_DRAWING - citizen.birth().getYear();
        this.variety = Integer.parseInt(citizen.number().substring(8)) % 4;
    }

    byte[] jpeg() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setPaint(new GradientPaint(0, 0, new Color(0xF3F6F8), 0, HEIGHT, new Color(0xCFDBE4)));
            g.fillRect(0, 0, WIDTH, HEIGHT);
            if (woman) {
                longHair(g);
            }
            shoulders(g);
            head(g);
            hair(g);
            face(g);
        } finally {
            g.dispose();
        }
        return encoded(image);
    }

    private Color hairColour() {
        return age >= OLD ? GREY_HAIR : DARK_HAIR;
    }

    private void longHair(Graphics2D g) {
        g.setColor(hairColour());
        g.fill(new RoundRectangle2D.Double(98, 100, 224, 340, 200, 200));
    }

    private void shoulders(Graphics2D g) {
        Color[] cloth = {new Color(0xFFFFFF), new Color(0x35566B), new Color(0x6B7F5C), new Color(0x8C4A55)};
        g.setColor(SKIN_SHADOW);
        g.fill(new RoundRectangle2D.Double(172, 350, 76, 150, 40, 40));
        Path2D body = new Path2D.Double();
        body.moveTo(20, HEIGHT);
        body.curveTo(30, 460, 120, 440, 172, 425);
        body.lineTo(210, 480);
        body.lineTo(248, 425);
        body.curveTo(300, 440, 390, 460, 400, HEIGHT);
        body.closePath();
        g.setColor(cloth[variety]);
        g.fill(body);
        g.setColor(INK);
        g.setStroke(new BasicStroke(2));
        g.draw(body);
    }

    private void head(Graphics2D g) {
        g.setColor(SKIN_SHADOW);
        g.fill(new Ellipse2D.Double(104, 235, 30, 60));
        g.fill(new Ellipse2D.Double(286, 235, 30, 60));
        g.setPaint(new GradientPaint(120, 130, SKIN, 320, 420, SKIN_SHADOW));
        double chin = age < GROWN_UP ? 262 : 280;
        g.fill(new Ellipse2D.Double(118, 120, 184, chin));
    }

    private void hair(Graphics2D g) {
        g.setColor(hairColour());
        Path2D fringe = new Path2D.Double();
        fringe.moveTo(112, 250);
        fringe.curveTo(85, 62, 335, 62, 308, 250);
        fringe.curveTo(300, 190, 270 - 12 * variety, 175, 220, 178);
        fringe.curveTo(160, 180, 128, 195, 112, 250);
        fringe.closePath();
        g.fill(fringe);
    }

    private void face(Graphics2D g) {
        g.setColor(INK);
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int x : new int[] {168, 252}) {
            g.draw(new Arc2D.Double(x - 22, 222, 44, 22, 30, 120, Arc2D.OPEN));
            g.setColor(Color.WHITE);
            g.fill(new Ellipse2D.Double(x - 16, 248, 32, 18));
            g.setColor(INK);
            g.fill(new Ellipse2D.Double(x - 8, 249, 16, 16));
        }
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(SKIN_SHADOW.darker());
        g.draw(new Arc2D.Double(196, 285, 28, 24, 190, 160, Arc2D.OPEN));
        g.setColor(LIPS);
        g.setStroke(new BasicStroke(woman ? 7 : 5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Arc2D.Double(178, 325, 64, 26, 200, 140, Arc2D.OPEN));
        if (age >= OLD) {
            glasses(g);
        }
    }

    private void glasses(Graphics2D g) {
        g.setColor(INK);
        g.setStroke(new BasicStroke(4));
        g.draw(new RoundRectangle2D.Double(136, 236, 64, 44, 24, 24));
        g.draw(new RoundRectangle2D.Double(220, 236, 64, 44, 24, 24));
        g.drawLine(200, 254, 220, 254);
    }

    private static byte[] encoded(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
