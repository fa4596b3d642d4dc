package vn.motcua.device.peer;

/** What one maker's eSCL does otherwise than another's. */
public final class EsclHabits {

    /** How the job's place is told: as a path, whole, or whole with a host that nobody can reach. */
    public enum Place { PATH, WHOLE, WRONG_HOST }

    volatile Place place = Place.PATH;
    volatile int endOfFeeder = 409;
    volatile boolean tellsOfPaper = true;
    volatile int notReadyYet;
    volatile int busyAtFirst;
    volatile boolean forgetsJobs;
    volatile int zerosAfterPage;
    volatile boolean tellsLengths = true;

    EsclHabits() {
    }

    public EsclHabits place(Place how) {
        place = how;
        return this;
    }

    /** The code after the feeder's last page: 404, 409 or 410. */
    public EsclHabits endOfFeeder(int code) {
        endOfFeeder = code;
        return this;
    }

    /** Has no sensor for paper in its feeder. */
    public EsclHabits doesNotTellOfPaper() {
        tellsOfPaper = false;
        return this;
    }

    /** Answers so often with 503 and a Retry-After before each page. */
    public EsclHabits notReadyYet(int times) {
        notReadyYet = times;
        return this;
    }

    /** Answers so often with 503 before it takes a job. */
    public EsclHabits busyAtFirst(int times) {
        busyAtFirst = times;
        return this;
    }

    /** Its status does not list jobs. */
    public EsclHabits forgetsJobs() {
        forgetsJobs = true;
        return this;
    }

    /** Knows no page's length before its end, and gives it without one. */
    public EsclHabits doesNotTellLengths() {
        tellsLengths = false;
        return this;
    }

    /** Fills the last block of a page with so many zeros. */
    public EsclHabits zerosAfterPage(int bytes) {
        zerosAfterPage = bytes;
        return this;
    }
}
