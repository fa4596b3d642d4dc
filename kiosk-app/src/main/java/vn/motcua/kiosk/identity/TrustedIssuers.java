package vn.motcua.kiosk.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

import vn.motcua.kiosk.identity.Evidence.Issuer;

/**
 * Whom this kiosk believes that a card is the Ministry's: country signers, single document signers and revocation lists
 * from the trust folder (passive authentication, ICAO Doc 9303-11, 5.1, and the certificates of 9303-12).
 *
 * <p>A country signer laid into the folder by itself is trusted whatever its country. Master lists hold the signers of a
 * hundred countries: only those of {@value #COUNTRY} are taken from them, or any of the others could make a Vietnamese card.
 */
public final class TrustedIssuers {

    static final String COUNTRY = "VN";
    private static final Provider PROVIDER = new BouncyCastleProvider();

    /** Something wrong in the folder. @param words for the technician */
    public record Flaw(Path file, String words) {
    }

    private final Clock clock;
    private final List<X509CertificateHolder> countrySigners = new ArrayList<>();
    private final List<X509CertificateHolder> documentSigners = new ArrayList<>();
    private final List<X509CRLHolder> revocations = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private TrustedIssuers(Clock clock) {
        this.clock = clock;
    }

    /** True for the files of a trust folder that count; told by their names alone. */
    public static boolean reads(Path file) {
        return TrustFile.isOne(file);
    }

    /** An empty trust folder: every signer is unknown. */
    public static TrustedIssuers none(Clock clock) {
        return new TrustedIssuers(clock);
    }

    /** Reads every certificate and list of the folder; what is wrong with them is in {@link #flaws()}. */
    public static TrustedIssuers load(Path folder, Clock clock) {
        TrustedIssuers issuers = new TrustedIssuers(clock);
        try (Stream<Path> files = Files.list(folder)) {
            record Lists(Path file, List<X509CRLHolder> revocations) {
            }
            List<Lists> lists = new ArrayList<>();
            for (Path file : files.filter(TrustFile::isOne).sorted().toList()) {
                issuers.add(file).ifPresent(held -> lists.add(new Lists(file, held.revocations())));
            }
            // A revocation list counts only when its signer is known, wherever in the folder that is.
            lists.forEach(list -> list.revocations().forEach(revocation -> issuers.addRevocation(list.file(), revocation)));
        } catch (IOException e) {
            issuers.flaws.add(new Flaw(folder, "the folder cannot be read"));
        }
        return issuers;
    }

    private Optional<TrustFile> add(Path file) {
        try {
            TrustFile held = TrustFile.read(file);
            held.certificates().forEach(certificate -> addCertificate(file, certificate));
            held.listed().stream().filter(certificate -> isCountrySigner(certificate) && COUNTRY.equalsIgnoreCase(country(certificate.getSubject())))
                    .forEach(countrySigners::add);
            return Optional.of(held);
        } catch (MalformedDataException e) {
            flaws.add(new Flaw(file, e.getMessage()));
            return Optional.empty();
        }
    }

    private void addCertificate(Path file, X509CertificateHolder certificate) {
        if (!certificate.isValidOn(now())) {
            flaws.add(new Flaw(file, "the certificate " + certificate.getSubject() + " is not valid today"));
        }
        boolean country = isCountrySigner(certificate);
        if (country && certificate.getSubject().equals(certificate.getIssuer()) && !signed(certificate, certificate)) {
            flaws.add(new Flaw(file, "the certificate " + certificate.getSubject() + " is damaged: its own signature does not fit"));
            return;
        }
        (country ? countrySigners : documentSigners).add(certificate);
    }

    private void addRevocation(Path file, X509CRLHolder revocation) {
        boolean known = countrySigners.stream().anyMatch(signer -> signed(signer, revocation));
        if (!known) {
            flaws.add(new Flaw(file, "no country signer here has signed this revocation list"));
            return;
        }
        if (revocation.getNextUpdate() != null && revocation.getNextUpdate().before(now())) {
            flaws.add(new Flaw(file, "a newer revocation list is out since " + revocation.getNextUpdate().toInstant()));
        }
        revocations.add(revocation);
    }

    /** Everything wrong in the folder; what is not wrong counts all the same. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** How many country and document signers are trusted. */
    public int count() {
        return countrySigners.size() + documentSigners.size();
    }

    /** The day on which cards and certificates must be valid. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param signer the certificate that came with a signature, which fits its key */
    Issuer judge(X509CertificateHolder signer) {
        List<X509CertificateHolder> vouching = countrySigners.stream()
                .filter(country -> country.getSubject().equals(signer.getIssuer()) && signed(country, signer)).toList();
        boolean chosen = documentSigners.contains(signer);
        if (vouching.isEmpty() && !chosen) {
            return Issuer.UNKNOWN;
        }
        if (revocations.stream().anyMatch(list -> list.getIssuer().equals(signer.getIssuer())
                && list.getRevokedCertificate(signer.getSerialNumber()) != null)) {
            return Issuer.REVOKED;
        }
        boolean current = chosen || vouching.stream().anyMatch(country -> country.isValidOn(now()));
        return current && signer.isValidOn(now()) ? Issuer.TRUSTED : Issuer.EXPIRED;
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    private static boolean isCountrySigner(X509CertificateHolder certificate) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        return constraints != null && constraints.isCA();
    }

    private static String country(X500Name name) {
        RDN[] countries = name.getRDNs(BCStyle.C);
        return countries.length == 0 ? "" : IETFUtils.valueToString(countries[0].getFirst().getValue());
    }

    private static boolean signed(X509CertificateHolder signer, X509CertificateHolder certificate) {
        try {
            return certificate.isSignatureValid(new JcaContentVerifierProviderBuilder().setProvider(PROVIDER).build(key(signer)));
        } catch (CertException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static boolean signed(X509CertificateHolder signer, X509CRLHolder list) {
        try {
            return list.getIssuer().equals(signer.getSubject())
                    && list.isSignatureValid(new JcaContentVerifierProviderBuilder().setProvider(PROVIDER).build(key(signer)));
        } catch (CertException | OperatorCreationException | GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static PublicKey key(X509CertificateHolder certificate) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(certificate).getPublicKey();
    }
}
