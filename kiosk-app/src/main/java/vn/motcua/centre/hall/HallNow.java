package vn.motcua.centre.hall;

import java.util.List;

import vn.motcua.sqlite.StoreException;

/**
 * Who waits in a branch now.
 *
 * @param branch   its id, with which the ids of its kiosks begin
 * @param name     as on the pages
 * @param services all that the branch has, also those that nobody waits for
 * @param given    numbers given today
 * @param open     counters that are open
 * @param counters counters that the branch has
 */
public record HallNow(String branch, String name, List<Line> services, int given, int open, int counters) {

    public HallNow {
        services = List.copyOf(services);
    }

    /**
     * One service.
     *
     * @param minutes that those who wait have waited so far, all together
     * @param longest minutes of who has waited longest; 0 for nobody
     */
    public record Line(String letter, String name, int waiting, long minutes, long longest) {

        /** 0 when nobody waits. */
        public long average() {
            return waiting == 0 ? 0 : Math.round((double) minutes / waiting);
        }
    }

    /** Whoever keeps the queues. */
    @FunctionalInterface
    public interface Source {
        List<HallNow> now() throws StoreException;
    }

    public int waiting() {
        return services.stream().mapToInt(Line::waiting).sum();
    }

    public long longest() {
        return services.stream().mapToLong(Line::longest).max().orElse(0);
    }

    public boolean has(String kiosk) {
        return kiosk.startsWith(branch + "-");
    }
}
