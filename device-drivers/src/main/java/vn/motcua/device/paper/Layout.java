package vn.motcua.device.paper;

import java.util.ArrayList;
import java.util.List;

/** A paper that was set: its picture, and which of its rows show what. */
public final class Layout {

    private final Bitmap picture;
    private final List<Zone> zones;

    /** @param zones from top to bottom; what lies between is white */
    Layout(Bitmap picture, List<Zone> zones) {
        this.picture = picture;
        this.zones = zones.stream().map(this::trimmed).filter(zone -> zone.begin() < zone.end()).toList();
    }

    /** A picture of which nothing more is known. */
    public static Layout of(Bitmap picture) {
        return new Layout(picture, List.of(Zone.dots(0, picture.height())));
    }

    public Bitmap picture() {
        return picture;
    }

    /** Covers every row: white between two zones is a zone of dots. */
    List<Zone> everyRow() {
        List<Zone> all = new ArrayList<>();
        int y = 0;
        for (Zone zone : zones) {
            if (y < zone.begin()) {
                all.add(Zone.dots(y, zone.begin()));
            }
            all.add(zone);
            y = zone.end();
        }
        if (y < picture.height()) {
            all.add(Zone.dots(y, picture.height()));
        }
        return all;
    }

    private Zone trimmed(Zone zone) {
        int begin = zone.begin();
        int end = zone.end();
        while (begin < end && picture.endOfBlack(begin) == 0) {
            begin++;
        }
        while (end > begin && picture.endOfBlack(end - 1) == 0) {
            end--;
        }
        return new Zone(begin, end, zone.content());
    }
}
