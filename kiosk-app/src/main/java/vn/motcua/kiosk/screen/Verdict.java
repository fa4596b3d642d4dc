package vn.motcua.kiosk.screen;

import java.util.Locale;

import vn.motcua.kiosk.dossier.Page;

/** What the machine thinks of a page, in the citizen's words. */
record Verdict(Block.Tone tone, String icon, String text) {

    /** @param number of the page within its document, 1 for the first */
    static Verdict of(Page.Concern concern, int number, View view) {
        return concern == Page.Concern.NONE
                ? new Verdict(Block.Tone.OK, "checkc", view.say("scan.clear", number))
                : new Verdict(Block.Tone.ATTENTION, "warn", view.say("scan.concern." + concern.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
