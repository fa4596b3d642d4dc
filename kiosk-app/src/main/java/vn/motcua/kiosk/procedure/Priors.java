package vn.motcua.kiosk.procedure;

/** What speaks for a procedure before anything was typed: it is asked for often, and it is handled near the citizen. */
final class Priors {

    private static final float USAGE = 0.8f;
    private static final float COMMUNE = 0.2f;
    private static final float PROVINCE = 0.1f;

    private final Catalogue catalogue;
    private final double most;

    Priors(Catalogue catalogue) {
        this.catalogue = catalogue;
        int highest = catalogue.procedures().stream().mapToInt(procedure -> catalogue.usage(procedure.code())).max().orElse(0);
        this.most = Math.log1p(highest);
    }

    /** @return 0 to 1 */
    float of(Procedure procedure) {
        double asked = most == 0 ? 0 : Math.log1p(catalogue.usage(procedure.code())) / most;
        return (float) (USAGE * asked) + near(procedure.level());
    }

    private static float near(String level) {
        return level.contains("Cấp xã") ? COMMUNE : level.contains("Cấp tỉnh") ? PROVINCE : 0;
    }
}
