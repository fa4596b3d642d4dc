package vn.motcua.kiosk;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import vn.motcua.device.DeviceKind;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.visit.CardLeft;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Situation;

/**
 * What staff should know of the card on the reader: that it was forgotten there, or that they should look at it themselves. Told
 * as a state of the reader, so that it goes by itself when the card has gone; says nothing of whose card it is. Thread-safe.
 */
final class CardNotice {

    private static final String READER = DeviceKind.CARD_READER.configurationName();
    private static final String LEFT = "CARD_LEFT";

    private final Clock clock;
    private final Consumer<DeviceReport> news;
    private Optional<DeviceReport> current = Optional.empty();

    /** @param news told of each notice, and of its end */
    CardNotice(Clock clock, Consumer<DeviceReport> news) {
        this.clock = clock;
        this.news = news;
    }

    /** A card was read; until the visit ends. */
    void doubted(Doubt doubt) {
        put(Optional.of("CARD_" + doubt.name()));
    }

    /** At every situation. */
    void at(Situation situation) {
        if (situation.step() instanceof CardLeft && situation.idle() >= CardLeft.STAFF_TOLD_AFTER) {
            put(Optional.of(LEFT));
        } else if (situation.step() instanceof Home) {
            put(Optional.empty());
        }
    }

    private synchronized void put(Optional<String> reason) {
        Optional<String> before = current.map(report -> report.reasons().get(0));
        if (Objects.equals(before, reason)) {
            return;
        }
        current = reason.map(known -> report(DeviceReport.State.ATTENTION, List.of(known), DeviceReport.Owner.STAFF));
        news.accept(current.orElseGet(() -> report(DeviceReport.State.GOOD, List.of(), DeviceReport.Owner.NOBODY)));
    }

    private DeviceReport report(DeviceReport.State state, List<String> reasons, DeviceReport.Owner owner) {
        return new DeviceReport(READER, state, reasons, owner, clock.instant());
    }

    /** The report as it is, unless it is a good one of the card reader and there is something to say. */
    synchronized DeviceReport over(DeviceReport report) {
        boolean good = report.kind().equals(READER) && report.state() == DeviceReport.State.GOOD;
        return good ? current.orElse(report) : report;
    }
}
