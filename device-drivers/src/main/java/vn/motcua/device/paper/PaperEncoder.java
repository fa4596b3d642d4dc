package vn.motcua.device.paper;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a paper that was set into commands, with as much as the printer can do by itself. */
public final class PaperEncoder {

    /** Below it the commands cost more than the rows. */
    private static final int LEAST_SAVING = 24;

    private final boolean codes;
    private final boolean doubled;
    private final Optional<KeptPictures> kept;

    /**
     * @param codes   GS ( k draws QR codes; the paper must be set with its codes alone
     * @param doubled GS v 0 knows m = 2 and 3
     * @param kept    what the printer's memory holds
     */
    public PaperEncoder(boolean codes, boolean doubled, Optional<KeptPictures> kept) {
        this.codes = codes;
        this.doubled = doubled;
        this.kept = kept;
    }

    /** Raster strips alone. */
    public static PaperEncoder portable() {
        return new PaperEncoder(false, false, Optional.empty());
    }

    /** In pieces between which a status may be asked for; no picture's data crosses from one piece to the next. */
    public List<byte[]> pieces(Layout layout, Cutter cutter) {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(EscPos.initialise());
        pieces.addAll(body(layout));
        pieces.add(cutter.command());
        return pieces;
    }

    /** The paper without what begins and ends it; leaves the alignment at left. */
    List<byte[]> body(Layout layout) {
        List<byte[]> pieces = new ArrayList<>();
        int pending = 0;
        for (Zone zone : layout.everyRow()) {
            Optional<List<byte[]>> shorter = shorter(layout.picture(), zone);
            if (shorter.isPresent()) {
                pieces.addAll(strips(layout.picture().rows(pending, zone.begin())));
                pieces.addAll(shorter.get());
                pending = zone.end();
            }
        }
        pieces.addAll(strips(layout.picture().rows(pending, layout.picture().height())));
        return pieces;
    }

    /** Dot by dot; rows that are the same, as the sides of a frame, only once for two where the printer can repeat them. */
    private List<byte[]> strips(Bitmap picture) {
        if (!doubled) {
            return RasterStrips.encode(picture);
        }
        List<byte[]> strips = new ArrayList<>();
        int pending = 0;
        for (int y = 0; y < picture.height(); ) {
            int pairs = picture.equalFrom(y) / 2;
            if (pairs * Alignment.CENTRE.bytesFor(picture.firstBlack(y), picture.endOfBlack(y), picture.width()) < LEAST_SAVING) {
                y++;
                continue;
            }
            strips.addAll(RasterStrips.encode(picture.rows(pending, y)));
            strips.addAll(RasterStrips.encodeTall(picture.rows(y, y + pairs)));
            y += 2 * pairs;
            pending = y;
        }
        strips.addAll(RasterStrips.encode(picture.rows(pending, picture.height())));
        return strips;
    }

    /** Nothing where strips are the best that there is. */
    private Optional<List<byte[]>> shorter(Bitmap picture, Zone zone) {
        if (codes && zone.content() instanceof Zone.Symbol symbol) {
            return Optional.of(List.of(NativeCode.command(symbol.content(), symbol.module())));
        }
        if (doubled && zone.content() instanceof Zone.Large && picture.width() % 16 == 0) {
            return Optional.of(RasterStrips.encodeDoubled(picture.rows(zone.begin(), zone.end()).halved()));
        }
        return kept.isPresent() && zone.content() instanceof Zone.Dots ? fromMemory(picture, zone, kept.get()) : Optional.empty();
    }

    private Optional<List<byte[]>> fromMemory(Bitmap picture, Zone zone, KeptPictures kept) {
        List<byte[]> commands = new ArrayList<>();
        boolean any = false;
        for (Bitmap piece : KeptPictures.pieces(picture, zone)) {
            Optional<byte[]> print = kept.print(piece);
            any |= print.isPresent();
            commands.addAll(print.map(PaperEncoder::centred).orElseGet(() -> strips(piece)));
        }
        return any ? Optional.of(commands) : Optional.empty();
    }

    private static List<byte[]> centred(byte[] print) {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        command.writeBytes(Alignment.CENTRE.command());
        command.writeBytes(print);
        command.writeBytes(Alignment.LEFT.command());
        return List.of(command.toByteArray());
    }
}
