package vn.motcua.kiosk.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** Two drawn pages in place of scanned ones, as large as a scanner makes them at 300 dpi. */
public final class SamplePages {

    private SamplePages() {
    }

    /** @param number 1 or 2 */
    public static String name(int number) {
        return "page-" + number + ".png";
    }

    /** Draws them into the folder where they are missing. @return the folder */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int page = 1; page <= 2; page++) {
            Path file = folder.resolve(name(page));
            if (!Files.exists(file)) {
                ImageIO.write(page(page), "png", file.toFile());
            }
        }
        return folder;
    }

    /** Takes them away again, and the folder. */
    public static void removeFrom(Path folder) throws IOException {
        for (int page = 1; page <= 2; page++) {
            Files.deleteIfExists(folder.resolve(name(page)));
        }
        Files.deleteIfExists(folder);
    }

    private static BufferedImage page(int number) {
        BufferedImage page = new BufferedImage(2480, 3508, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(new Color(0xFFFDF8));
        graphics.fillRect(0, 0, 2480, 3508);
        graphics.setColor(new Color(0x3A494E));
        graphics.fillRoundRect(580, 612, 1320, 116, 116, 116);
        graphics.setColor(new Color(0xA9B5B4));
        for (int line = 0; line < 11; line++) {
            graphics.fillRoundRect(281, 992 + line * 174, 1000 + 131 * ((line * 3 + number) % 8), 58, 58, 58);
        }
        graphics.setColor(new Color(0x86190F));
        graphics.setStroke(new BasicStroke(41));
        graphics.drawOval(1488, 2560, 595, 595);
        graphics.dispose();
        return page;
    }
}
