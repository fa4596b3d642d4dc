package vn.motcua.centre.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

import io.javalin.http.Context;

/** Each kiosk's secret, by kiosk id. Without any, every kiosk on this machine may speak: then the centre listens to no other. */
public final class KioskTokens {

    private static final String BEARER = "Bearer ";

    private final Map<String, String> tokens;

    public KioskTokens(Map<String, String> tokens) {
        this.tokens = Map.copyOf(tokens);
    }

    public boolean allow(Context context, String kiosk) {
        return tokens.isEmpty() || tokens.containsKey(kiosk) && same(tokens.get(kiosk), said(context));
    }

    public boolean knowsAny(Context context) {
        String said = said(context);
        return tokens.isEmpty() || tokens.values().stream().anyMatch(each -> same(each, said));
    }

    private static String said(Context context) {
        String header = context.header("Authorization");
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    }

    /** Takes as long for a wrong secret as for a right one. */
    static boolean same(String secret, String said) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }
}
