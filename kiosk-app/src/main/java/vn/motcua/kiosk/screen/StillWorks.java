package vn.motcua.kiosk.screen;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.device.DeviceKind;

/** "Quý khách vẫn làm được": below a fault, what the kiosk does all the same. Only what its devices can do now is promised. */
record StillWorks(View view) {

    /** The ways of the home screen that a citizen comes for. */
    enum Way { TAKE_NUMBER, SUBMIT, FIND_PROCEDURE, TRACK, CHECK_IN }

    /** Neither a dossier, which needs its owner, nor anything else that begins with the card. */
    List<Block> withoutCard() {
        return list(EnumSet.complementOf(EnumSet.of(Way.SUBMIT)), false);
    }

    /** @param broken the ways that do not work */
    List<Block> allBut(Way... broken) {
        Set<Way> ways = EnumSet.allOf(Way.class);
        ways.removeAll(List.of(broken));
        boolean card = view.works(DeviceKind.CARD_READER);
        if (!card || !view.works(DeviceKind.DOCUMENT_SCANNER)) {
            ways.remove(Way.SUBMIT);
        }
        return list(ways, card);
    }

    private List<Block> list(Set<Way> ways, boolean card) {
        List<Block.Rows.Row> rows = ways.stream().map(way -> row(way, card)).toList();
        return List.of(new Block.Subtitle(view.say("still-works.title"), ""), new Block.Rows(rows, 0, "", ""));
    }

    private Block.Rows.Row row(Way way, boolean card) {
        return switch (way) {
            case TAKE_NUMBER -> row("ticket", "home.number", view.works(DeviceKind.TICKET_PRINTER) ? "still-works.on-paper" : "still-works.on-phone");
            case SUBMIT -> row("submit", "home.submit", "home.submit.text");
            case FIND_PROCEDURE -> row("search", "home.find", "home.find.text");
            case TRACK -> row("dossier", "home.track", card ? "home.track.text" : "still-works.by-code");
            case CHECK_IN -> row("calendar", "home.appointment", card ? "home.appointment.text" : "still-works.by-code");
        };
    }

    private Block.Rows.Row row(String icon, String title, String caption) {
        return new Block.Rows.Row(Block.Rows.Lead.ICON, icon, Block.Run.plain(view.say(title)), view.say(caption), Block.Chip.TICK, false, false,
                Optional.empty());
    }
}
