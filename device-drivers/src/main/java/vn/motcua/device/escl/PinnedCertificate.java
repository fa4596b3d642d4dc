package vn.motcua.device.escl;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts one certificate by its SHA-256 and nothing else. Scanners sign their own, for a name that they do not have: neither
 * issuer nor name can prove anything, the fingerprint that a technician has read off the device can.
 */
final class PinnedCertificate extends X509ExtendedTrustManager {

    /** 64 digits; colons and spaces between them as devices show them. */
    static final String FORM = "(?:[0-9A-Fa-f]{2}[: ]?){31}[0-9A-Fa-f]{2}";

    private final String expected;
    private volatile String seen = "";

    /** @param fingerprint as {@link #FORM}; empty trusts none, and only learns what the scanner shows */
    PinnedCertificate(String fingerprint) {
        expected = fingerprint.replaceAll("[: ]", "").toLowerCase(Locale.ROOT);
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has no TLS", e);
        }
    }

    /** The fingerprint of the certificate that was refused last, as people compare it; empty when none was. */
    String refused() {
        return seen;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        if (!HexFormat.of().formatHex(digest).equals(expected)) {
            seen = HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
            throw new CertificateException("not the certificate of the settings");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("no clients here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
