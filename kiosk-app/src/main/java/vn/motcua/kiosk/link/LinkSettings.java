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
 * @param pin      SHA-256 of the certificate that the centre must show; empty when any that an authority vouches for will do
 */
public record LinkSettings(URI centre, String kiosk, String name, String place, String branch, String software, Optional<String> token,
                           Duration beat, Duration deadline, Optional<String> pin) {

    public static final Duration USUAL_BEAT = Duration.ofSeconds(15);
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(10);

    /** With the usual beat and deadline. */
    public LinkSettings(URI centre, String kiosk, String name, String place, String branch, String software, Optional<String> token) {
        this(centre, kiosk, name, place, branch, software, token, USUAL_BEAT, USUAL_DEADLINE);
    }

    /** Without a pin. */
    public LinkSettings(URI centre, String kiosk, String name, String place, String branch, String software, Optional<String> token,
                        Duration beat, Duration deadline) {
        this(centre, kiosk, name, place, branch, software, token, beat, deadline, Optional.empty());
    }

    /** As this kiosk was enrolled. */
    public LinkSettings enrolled(Enrolment enrolment) {
        return new LinkSettings(enrolment.centre(), enrolment.kiosk(), name, place, branch, software, Optional.of(enrolment.token()), beat, deadline,
                enrolment.pin());
    }
}
