package vn.motcua.exchange;

import java.util.Objects;

/** A kiosk shows the code that a technician typed at it. @param version of the exchange */
public record EnrolmentRequest(int version, String code) {

    public EnrolmentRequest {
        Objects.requireNonNull(code, "code");
    }
}
