package vn.motcua.kiosk.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts one certificate, known by its SHA-256, and no other, whatever name the centre is called by. */
final class PinnedCertificate extends X509ExtendedTrustManager {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int HTTPS_PORT = 443;

    private final Predicate<String> trusted;

    private PinnedCertificate(Predicate<String> trusted) {
        this.trusted = trusted;
    }

    /** @param pin SHA-256 of the centre's certificate, 64 small hexadecimal digits */
    static SSLContext context(String pin) {
        return trusting(shown -> MessageDigest.isEqual(shown.getBytes(), pin.getBytes()));
    }

    /**
     * Shakes hands with a centre, and says nothing to it.
     *
     * @return SHA-256 of the certificate that it shows; empty when an authority vouches for it and its name
     * @throws IOException when nobody answers there, or not with TLS
     */
    static Optional<String> unvouched(URI centre) throws IOException {
        try {
            shake(centre, SSLContext.getDefault(), "HTTPS");
            return Optional.empty();
        } catch (SSLHandshakeException e) {
            AtomicReference<String> shown = new AtomicReference<>();
            shake(centre, trusting(each -> {
                shown.set(each);
                return true;
            }), "");
            return Optional.ofNullable(shown.get());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private static void shake(URI centre, SSLContext context, String nameCheck) throws IOException {
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket()) {
            socket.connect(new InetSocketAddress(centre.getHost(), centre.getPort() < 0 ? HTTPS_PORT : centre.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm(nameCheck);
            parameters.setServerNames(centre.getHost().matches("[0-9.]+|\\[.*\\]") ? List.of() : List.of(new SNIHostName(centre.getHost())));
            socket.setSSLParameters(parameters);
            socket.startHandshake();
        }
    }

    private static SSLContext trusting(Predicate<String> trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinnedCertificate(trusted)}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        try {
            String shown = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(chain[0].getEncoded()));
            if (!trusted.test(shown)) {
                throw new CertificateException("the centre shows another certificate, SHA-256 " + shown);
            }
        } catch (GeneralSecurityException e) {
            throw e instanceof CertificateException known ? known : new CertificateException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("nobody calls a kiosk");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("nobody calls a kiosk");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("nobody calls a kiosk");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
