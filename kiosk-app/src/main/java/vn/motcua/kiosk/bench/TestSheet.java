package vn.motcua.kiosk.bench;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A drawn A4 sheet as a scanner sees it.
 *
 * @param content text and forms, to which the bounds of size apply; not a photo, pencil or an empty sheet
 * @param words   printed on it; empty where a reader is not expected to read
 */
public record TestSheet(String name, BufferedImage picture, boolean content, List<String> words) {
}
