package vn.motcua.kiosk.swt;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** Two scanned pages, as large as a scanner makes them at 300 dpi. */
final class SamplePages {

    private SamplePages() {
    }

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int page = 1; page <= 2; page++) {
            Path file = folder.resolve("page-" + page + ".png");
            if (!Files.exists(file)) {
                ImageIO.write(page(page), "png", file.toFile());
            }
        }
        return folder;
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
