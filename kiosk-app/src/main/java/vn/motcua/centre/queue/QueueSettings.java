package vn.motcua.centre.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import vn.motcua.centre.hall.QueuePlan;

/**
 * The branches whose queue a centre keeps.
 *
 * @param keep how long numbers are remembered after their day
 */
public record QueueSettings(List<QueuePlan> plans, Duration keep) {

    /** Keeps no queue: kiosks count by themselves. */
    public static final QueueSettings NONE = new QueueSettings(List.of(), Duration.ofDays(35));

    public QueueSettings {
        plans = List.copyOf(plans);
    }

    public static QueueSettings of(QueuePlan... plans) {
        return new QueueSettings(List.of(plans), NONE.keep());
    }

    public Optional<QueuePlan> plan(String branch) {
        return plans.stream().filter(each -> each.branch().equals(branch)).findFirst();
    }

    /** Of a branch that is not here the usual ones. */
    public QueuePlan.AppointmentTimes appointments(String branch) {
        return plan(branch).map(QueuePlan::appointments).orElse(QueuePlan.AppointmentTimes.USUAL);
    }

    /** The branch of a kiosk, by its id, which begins with the branch's: "hn-01-03" is of "hn-01". Of several the longest. */
    public Optional<QueuePlan> ofKiosk(String kiosk) {
        return plans.stream().filter(each -> kiosk.startsWith(each.branch() + "-"))
                .reduce((one, other) -> one.branch().length() >= other.branch().length() ? one : other);
    }
}
