package vn.motcua.centre.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import vn.motcua.exchange.EnrolmentAnswer;
import vn.motcua.exchange.EnrolmentRequest;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.sqlite.StoreException;

/** Where technicians get a code for a kiosk, and kiosks show it. */
public final class EnrolmentRoutes {

    static final String PATH = "/v1/enrol";

    private static final int ATTEMPTS_A_MINUTE = 10;

    private final Enrolment enrolment;
    private final KioskTokens tokens;
    private final Optional<String> fingerprint;
    private final RateLimit attempts;

    /** @param fingerprint of the centre's certificate, for the kiosk to compare; empty without TLS */
    public EnrolmentRoutes(Enrolment enrolment, KioskTokens tokens, Optional<String> fingerprint, Clock clock) {
        this.enrolment = enrolment;
        this.tokens = tokens;
        this.fingerprint = fingerprint;
        this.attempts = new RateLimit(ATTEMPTS_A_MINUTE, clock);
    }

    public void addTo(RoutesConfig routes) {
        routes.post(PATH, this::enrol);
        routes.post("/staff/kiosks/{kiosk}/enrolment-code", this::makeCode, Role.TECHNICIAN, Role.CITY);
    }

    private void enrol(Context context) throws MalformedException, StoreException {
        attempts.count(context);
        EnrolmentRequest request = ExchangeJson.read(context.body(), EnrolmentRequest.class);
        Optional<Enrolment.Enrolled> enrolled = enrolment.enrol(request.code());
        if (enrolled.isEmpty()) {
            context.status(HttpStatus.FORBIDDEN).contentType("text/plain")
                    .result("the code is wrong, was used or is older than an hour: ask for a new one");
            return;
        }
        tokens.changed();
        context.contentType("application/json")
                .result(ExchangeJson.write(new EnrolmentAnswer(ExchangeJson.VERSION, enrolled.get().kiosk(), enrolled.get().token())));
    }

    private void makeCode(Context context) throws StoreException {
        String kiosk = context.pathParam("kiosk");
        if (!Enrolment.KIOSK.matcher(kiosk).matches()) {
            context.status(HttpStatus.BAD_REQUEST).contentType("text/plain").result("kiosk: expected its id, as hn-01-03");
            return;
        }
        String code = enrolment.makeCode(kiosk, Person.of(context).account());
        context.contentType("application/json")
                .result(ExchangeJson.write(Map.of("kiosk", kiosk, "code", code, "fingerprint", fingerprint.orElse(""))));
    }
}
