package vn.motcua.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A key that signs, with its certificates: from a PKCS#12 file, or in a token or HSM that never lets it out (PKCS#11).
 */
public final class SigningKey {

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Optional<Provider> provider;

    private SigningKey(PrivateKey key, List<X509Certificate> chain, Optional<Provider> provider) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.provider = provider;
    }

    /** @throws IOException in one line: no such file, a wrong password, no key in it */
    public static SigningKey pkcs12(Path file, char[] password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return first(store, password, Optional.empty(), "the file " + file.getFileName());
        } catch (GeneralSecurityException e) {
            throw new IOException("the key in " + file.getFileName() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Opens a token through its maker's library.
     *
     * @param library as /usr/lib/softhsm/libsofthsm2.so
     * @param slot    0 for the first slot that has a token, and so on
     * @throws IOException in one line: no library, no token, a wrong PIN, no key on it
     */
    public static SigningKey pkcs11(Path library, int slot, char[] pin) throws IOException {
        Provider sun = Security.getProvider("SunPKCS11");
        if (sun == null || !Files.isReadable(library)) {
            throw new IOException("there is no PKCS#11 library " + library);
        }
        try {
            Provider token = sun.configure("--name=motcua-" + slot + "\nlibrary=" + library + "\nslotListIndex=" + slot + "\n");
            return first(opened(token, pin), null, Optional.of(token), "the token in slot " + slot);
        } catch (GeneralSecurityException | ProviderException | InvalidParameterException | IOException e) {
            throw new IOException("the token in slot " + slot + " cannot be used: " + reason(e), e);
        }
    }

    /**
     * Every key with a certificate on a token.
     *
     * @param slot the library's own number of the slot, not its place in the list
     * @throws IOException with the library's word at the end of its message, as CKR_PIN_INCORRECT
     */
    static List<SigningKey> allOf(Path library, long slot, char[] pin) throws IOException {
        try {
            Provider token = Security.getProvider("SunPKCS11").configure("--name=motcua-" + slot + "\nlibrary=" + library + "\nslot=" + slot + "\n");
            return all(opened(token, pin), null, Optional.of(token));
        } catch (GeneralSecurityException | ProviderException | InvalidParameterException | IOException e) {
            throw new IOException("the token cannot be used: " + reason(e), e);
        }
    }

    private static KeyStore opened(Provider token, char[] pin) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, pin);
        return store;
    }

    /** The library's own word stands at the end of the causes: CKR_PIN_INCORRECT. */
    private static String reason(Throwable trouble) {
        Throwable last = trouble;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }

    private static SigningKey first(KeyStore store, char[] password, Optional<Provider> provider, String where)
            throws GeneralSecurityException, IOException {
        return all(store, password, provider).stream().findFirst().orElseThrow(() -> new IOException("no key with a certificate in " + where));
    }

    private static List<SigningKey> all(KeyStore store, char[] password, Optional<Provider> provider) throws GeneralSecurityException {
        List<SigningKey> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = store.isKeyEntry(alias) ? store.getCertificateChain(alias) : null;
            if (chain != null && store.getKey(alias, password) instanceof PrivateKey key) {
                keys.add(new SigningKey(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList(), provider));
            }
        }
        return keys;
    }

    PrivateKey key() {
        return key;
    }

    /** The signer's own certificate first. */
    public List<X509Certificate> chain() {
        return chain;
    }

    Optional<Provider> provider() {
        return provider;
    }

    String algorithm() {
        return key.getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "SigningKey[" + chain.get(0).getSubjectX500Principal() + "]";
    }
}
