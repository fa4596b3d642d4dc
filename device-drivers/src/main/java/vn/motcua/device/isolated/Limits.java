package vn.motcua.device.isolated;

import java.time.Duration;

/**
 * What a driver's process is allowed.
 *
 * @param megabytes of its heap, 32 to 1024. Beside it, it may take {@link #BESIDE_THE_HEAP} for its code, threads and native libraries
 * @param ping      how often it is asked whether it lives
 * @param silences  so many unanswered questions in a row, and it is ended; 2 or more
 */
public record Limits(int megabytes, Duration ping, int silences) {

    /** A small driver's process takes about 45 MB beside its heap; SANE and PC/SC libraries less than 30 more. */
    static final int BESIDE_THE_HEAP = 160;

    /** Ten seconds of silence: no driver's thread can cause it, only a process that is stopped or that has no memory left. */
    private static final Duration PING = Duration.ofMillis(2500);
    private static final int SILENCES = 4;

    public static Limits of(int megabytes) {
        return new Limits(megabytes, PING, SILENCES);
    }

    /** Of the whole process, as the system counts its memory. */
    int megabytesOfAll() {
        return megabytes + BESIDE_THE_HEAP;
    }
}
