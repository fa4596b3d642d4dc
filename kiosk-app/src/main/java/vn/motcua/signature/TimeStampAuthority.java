package vn.motcua.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;

import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** A service that says when something existed (RFC 3161, over HTTP). */
public final class TimeStampAuthority {

    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final int NONCE_BITS = 64;

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(DEADLINE).build();

    public TimeStampAuthority(URI address) {
        this.address = address;
    }

    /** @throws IOException when there is no answer in time, or one that does not fit the question */
    TimeStampToken stamp(byte[] signature) throws IOException, InterruptedException {
        TimeStampRequestGenerator questions = new TimeStampRequestGenerator();
        questions.setCertReq(true);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(signature);
            TimeStampRequest question = questions.generate(NISTObjectIdentifiers.id_sha256, digest, new BigInteger(NONCE_BITS, new SecureRandom()));
            TimeStampResponse answer = new TimeStampResponse(ask(question.getEncoded()));
            answer.validate(question);
            if (answer.getTimeStampToken() == null) {
                throw new IOException("the time-stamp authority refused: " + answer.getStatusString());
            }
            return answer.getTimeStampToken();
        } catch (TSPException e) {
            throw new IOException("the time-stamp authority's answer does not fit: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] ask(byte[] question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(DEADLINE).header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question)).build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the time-stamp authority answered with " + answer.statusCode());
        }
        return answer.body();
    }
}
