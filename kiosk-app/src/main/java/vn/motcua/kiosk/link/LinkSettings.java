package vn.motcua.kiosk.link;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Who the kiosk is and where its centre.
 *
 * @param centre   as {@code http://127.0.0.1:8480}
 * @param kiosk    id: letters, digits, dot, dash, underscore, at most 40
 * @param name     as staff call it: "Máy 01"
 * @param place    where it stands in the branch
 * @param token    this kiosk's secret; empty for a centre on the same machine
 * @param beat     time between heartbeats
 * @param deadline for any one answer of the centre
 */
public record LinkSettings(URI centre, String kiosk, String name, String place, String branch, String software, Optional<String> token,
                           Duration beat, Duration deadline) {

    public static final Duration USUAL_BEAT = Duration.ofSeconds(15);
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(10);

    /** With the usual beat and deadline. */
    public LinkSettings(URI centre, String kiosk, String name, String place, String branch, String software, Optional<String> token) {
        this(centre, kiosk, name, place, branch, software, token, USUAL_BEAT, USUAL_DEADLINE);
    }
}
