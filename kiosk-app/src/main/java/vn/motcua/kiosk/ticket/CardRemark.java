package vn.motcua.kiosk.ticket;

import vn.motcua.kiosk.identity.Doubt;

/** What a paper says of a card that staff should look at: its owner carries the paper, so it accuses nobody. */
final class CardRemark {

    private CardRemark() {
    }

    static String word(Doubt doubt) {
        return doubt == Doubt.EXPIRED ? "paper.card.expired" : "paper.card.look";
    }
}
