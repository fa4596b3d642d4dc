package vn.motcua.device.peer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A printer's own letters: cells of 12 x 24 dots, larger ones by doubling dots; code pages 30 and 31 are TCVN-3. */
final class PrinterText {

    private static final int CELL_WIDE = 12;
    private static final int CELL_HIGH = 24;
    private static final int LINE = 30;
    /** From A0h on, as the public table of code pages has them; a dot where there is nothing. */
    private static final String SMALL = ".ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ......." + "ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò." + "ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.";
    private static final String CAPITAL = ".ĂÂÊÔƠƯĐĂÂÊÔƠƯĐ......ÀẢÃÁẠ.ẰẲẴẮ......." + "ẶẦẨẪẤẬÈ.ẺẼÉẸỀỂỄẾỆÌỈ...ĨÍỊÒ."
            + "ỎÕÓỌỒỔỖỐỘỜỞỠỚỢÙ.ỦŨÚỤỪỬỮỨỰỲỶỸÝỴ.";

    private final int width;
    private final StringBuilder line = new StringBuilder();
    private int page;
    private int size;
    private boolean bold;

    PrinterText(int width) {
        this.width = width;
    }

    void initialise() {
        line.setLength(0);
        page = 0;
        size = 0;
        bold = false;
    }

    void page(int number) {
        page = number;
    }

    void size(int number) {
        size = number;
    }

    void bold(int number) {
        bold = number % 2 == 1;
    }

    /** The letter that a byte stands for. */
    char add(int b) {
        char letter = b < 0x80 ? (char) b : b < 0xA0 ? '?' : page == 30 ? SMALL.charAt(b - 0xA0) : page == 31 ? CAPITAL.charAt(b - 0xA0) : '?';
        line.append(letter);
        return letter;
    }

    boolean empty() {
        return line.length() == 0;
    }

    /** The line's dots, and empties it. @param align as of ESC a */
    List<BitSet> end(int align) {
        int wide = CELL_WIDE * ((size >> 4) + 1);
        int high = CELL_HIGH * ((size & 7) + 1);
        List<BitSet> rows = new ArrayList<>();
        for (String part = line.toString(); !part.isEmpty(); ) {
            int fit = Math.min(part.length(), width / wide);
            rows.addAll(burnt(part.substring(0, fit), wide, high, align));
            part = part.substring(fit);
        }
        line.setLength(0);
        while (rows.size() < LINE) {
            rows.add(new BitSet());
        }
        return rows;
    }

    private List<BitSet> burnt(String letters, int wide, int high, int align) {
        BufferedImage image = new BufferedImage(letters.length() * CELL_WIDE, CELL_HIGH, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.setFont(new Font(Font.MONOSPACED, bold ? Font.BOLD : Font.PLAIN, 18));
        for (int i = 0; i < letters.length(); i++) {
            graphics.drawString(letters.substring(i, i + 1), i * CELL_WIDE, 19);
        }
        graphics.dispose();
        int left = (width - letters.length() * wide) * Math.min(align, 2) / 2;
        List<BitSet> rows = new ArrayList<>();
        for (int y = 0; y < high; y++) {
            BitSet row = new BitSet();
            for (int x = 0; x < letters.length() * wide; x++) {
                row.set(left + x, (image.getRGB(x * CELL_WIDE / wide, y * CELL_HIGH / high) & 0xFF) != 0);
            }
            rows.add(row);
        }
        return rows;
    }
}
