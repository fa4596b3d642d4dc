package vn.motcua.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.dossier.ArchiveJudge;
import vn.motcua.kiosk.dossier.SampleArchive;

/** A citizen's own signature, with tokens of SoftHSM; poppler and veraPDF look at what comes of it. */
class CitizensTokenRefusesTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String CITIZEN = "ĐỖ THỊ MẪU";

    @TempDir
    static Path shared;
    private static SampleAuthority authority;
    private static Path dossier;
    private static SoftToken good;

    @TempDir
    Path folder;
    private Optional<Path> issuers = Optional.empty();

    @BeforeAll
    static void giveATokenOut() throws Exception {
        authority = new SampleAuthority();
        dossier = SampleArchive.pdf(shared);
        good = new SoftToken(shared.resolve("good")).plugIn().with(Map.of(CITIZEN, SoftToken.VALID, "ĐỖ THỊ MẪU (2025)", SoftToken.EXPIRED));
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    private PersonalToken personal(SoftToken token, Optional<URI> clock) {
        return new PersonalToken(SoftToken.LIBRARY, clock, issuers, HANOI, token.environment());
    }

    private List<TokenSaid> sign(SoftToken token, String pin, Optional<URI> clock, int choice) throws Exception {
        char[] typed = pin.toCharArray();
        List<TokenSaid> said = new ArrayList<>();
        try (TokenCall call = personal(token, clock).sign(List.of(dossier), List.of(signed()), typed)) {
            assertArrayEquals(" ".repeat(pin.length()).toCharArray(), typed, "the PIN is still in memory");
            for (Optional<TokenSaid> next = call.next(); next.isPresent(); next = call.next()) {
                said.add(next.get());
                if (next.get() instanceof TokenSaid.Choose) {
                    call.choose(choice);
                }
            }
        }
        return said;
    }

    private TokenSaid.Why refused(SoftToken token, String pin) throws Exception {
        List<TokenSaid> said = sign(token, pin, Optional.empty(), 0);
        assertEquals(1, said.size(), said::toString);
        assertFalse(Files.exists(signed()), "something half signed was left");
        return assertInstanceOf(TokenSaid.Refused.class, said.get(0)).why();
    }

    private Path signed() {
        return folder.resolve("signed.pdf");
    }

    private static String pdfsig(Path pdf) throws Exception {
        Process poppler = new ProcessBuilder(Program.required("pdfsig", "poppler-utils"), "-nocert", pdf.toString())
                .redirectErrorStream(true).start();
        String said = new String(poppler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(poppler.waitFor(30, TimeUnit.SECONDS));
        return said;
    }

    private static int validSignatures(Path pdf) throws Exception {
        return pdfsig(pdf).split("Signature is Valid", -1).length - 1;
    }

    @Test
    void theCentresSealComesOnTopAndBothAreValid() throws Exception {
        List<TokenSaid> said = sign(good, SoftToken.PIN, Optional.of(authority.clock()), 0);
        assertEquals(List.of(new TokenSaid.Signed(new TokenSaid.Certificate(CITIZEN, "Invented Root", LocalDate.of(2036, 1, 1)), false)), said,
                "of two certificates one has expired: there is no choice");
        assertEquals(1, validSignatures(signed()));
        String password = "an invented password";
        PdfSeal seal = new PdfSeal(SigningKey.pkcs12(authority.keyFile(folder.resolve("seal.p12"), password), password.toCharArray()),
                Optional.empty(), "Chi nhánh số 1", "", Clock.systemUTC(), HANOI);
        assertFalse(seal.isOn(signed()), "the citizen's signature was taken for the centre's seal");
        Path sealed = folder.resolve("sealed.pdf");
        seal.seal(signed(), sealed);
        assertEquals(2, validSignatures(sealed), () -> "of " + sealed);
        assertTrue(pdfsig(sealed).contains(CITIZEN));
        assertTrue(seal.isOn(sealed));
        assertEquals(List.of(), ArchiveJudge.faults(sealed));
    }

    @Test
    void whoeverChangesTheDossierAfterwardsBreaksTheSignature() throws Exception {
        sign(good, SoftToken.PIN, Optional.empty(), 0);
        byte[] bytes = Files.readAllBytes(signed());
        bytes[(int) Files.size(dossier) / 2] ^= 1;
        assertEquals(0, validSignatures(Files.write(folder.resolve("forged.pdf"), bytes)));
    }

    @Test
    void withoutItsClockTheSignatureIsMadeAllTheSame() throws Exception {
        authority.away(true);
        try {
            List<TokenSaid> said = sign(good, SoftToken.PIN, Optional.of(authority.clock()), 0);
            assertInstanceOf(TokenSaid.WithoutTime.class, said.get(0));
            assertInstanceOf(TokenSaid.Signed.class, said.get(1));
        } finally {
            authority.away(false);
        }
        assertEquals(1, validSignatures(signed()));
    }

    @Test
    void aWrongPinIsForgivenAndTold() throws Exception {
        SoftToken token = new SoftToken(folder.resolve("token")).plugIn();
        assertEquals(TokenSaid.Why.PIN_WRONG_FEW_LEFT, refused(token, "0000"), "SoftHSM says after one wrong PIN that the count is low");
        try (TokenCall call = personal(token, Optional.empty()).find()) {
            assertEquals(Tries.FEW, assertInstanceOf(TokenSaid.Found.class, call.next().orElseThrow()).tries());
        }
        assertEquals(TokenSaid.Why.NO_CERTIFICATE, refused(token, SoftToken.PIN), "the right PIN opens it, and it is empty");
    }

    @Test
    void anExpiredCertificateDoesNotSign() throws Exception {
        SoftToken token = new SoftToken(folder.resolve("token")).plugIn().with(Map.of(CITIZEN, SoftToken.EXPIRED));
        assertEquals(TokenSaid.Why.CERTIFICATE_EXPIRED, refused(token, SoftToken.PIN));
    }

    @Test
    void aCertificateOfTomorrowDoesNotSign() throws Exception {
        SoftToken token = new SoftToken(folder.resolve("token")).plugIn().with(Map.of(CITIZEN, SoftToken.EARLY));
        assertEquals(TokenSaid.Why.CERTIFICATE_NOT_YET_VALID, refused(token, SoftToken.PIN));
    }

    @Test
    void aRevokedCertificateDoesNotSignAndOneThatNobodyVouchesForIsTold() throws Exception {
        try (StaticPage list = new StaticPage()) {
            SoftToken token = new SoftToken(folder.resolve("token")).plugIn().with(Map.of(CITIZEN, SoftToken.VALID), list.address().toString());
            issuers = Optional.of(token.issuer());
            assertFalse(signedWith(token).vouchedFor(), "nobody was there to be asked");
            list.show(Files.readAllBytes(token.list(false)));
            assertTrue(signedWith(token).vouchedFor());
            list.show(Files.readAllBytes(token.list(true)));
            Files.delete(signed());
            assertEquals(TokenSaid.Why.CERTIFICATE_REVOKED, refused(token, SoftToken.PIN));
        }
    }

    private TokenSaid.Signed signedWith(SoftToken token) throws Exception {
        return assertInstanceOf(TokenSaid.Signed.class, sign(token, SoftToken.PIN, Optional.empty(), 0).get(0));
    }

    @Test
    void whereAListOfIssuersIsGivenNobodyElsesCertificateSigns() throws Exception {
        issuers = Optional.of(authority.certificate(folder.resolve("others.pem")));
        assertEquals(TokenSaid.Why.ISSUER_UNKNOWN, refused(good, SoftToken.PIN), "another authority of the same name");
        issuers = Optional.of(Files.writeString(folder.resolve("both.pem"), Files.readString(issuers.get()) + Files.readString(good.issuer())));
        List<TokenSaid> said = sign(good, SoftToken.PIN, Optional.empty(), 0);
        assertInstanceOf(TokenSaid.Signed.class, said.get(0));
        issuers = Optional.of(Files.writeString(folder.resolve("none.pem"), "no certificate"));
        Files.delete(signed());
        assertEquals(TokenSaid.Why.FAILED, refused(good, SoftToken.PIN), "a list that cannot be read lets nobody through");
    }

    /** SoftHSM never locks a token, so what others say is said here. */
    @ParameterizedTest
    @CsvSource({"CKR_PIN_LOCKED, ENOUGH, PIN_LOCKED", "CKR_PIN_INCORRECT, NONE, PIN_LOCKED", "CKR_PIN_INCORRECT, LAST, PIN_WRONG_ONE_LEFT",
            "CKR_PIN_INCORRECT, FEW, PIN_WRONG_FEW_LEFT", "CKR_PIN_INCORRECT, ENOUGH, PIN_WRONG", "CKR_PIN_LEN_RANGE, ENOUGH, PIN_WRONG",
            "CKR_PIN_INVALID, LAST, PIN_WRONG_ONE_LEFT", "CKR_TOKEN_NOT_PRESENT, ENOUGH, NO_TOKEN", "CKR_DEVICE_REMOVED, ENOUGH, NO_TOKEN",
            "CKR_TOKEN_NOT_RECOGNIZED, ENOUGH, NO_TOKEN", "CKR_DEVICE_ERROR, ENOUGH, FAILED"})
    void theLibrarysWordBecomesWhatTheCitizenIsTold(String word, Tries left, TokenSaid.Why why) {
        assertEquals(why, TokenProcess.why(new IOException("the token cannot be used: " + word), left));
    }

    /** The bits of PKCS#11 2.40, 3.2. */
    @ParameterizedTest
    @CsvSource({"0, ENOUGH", "0x00010000, FEW", "0x00020000, LAST", "0x00030000, LAST", "0x00040000, NONE", "0x00070000, NONE"})
    void whatTheTokenSaysOfTriesIsUnderstood(String flags, Tries tries) {
        assertEquals(tries, TokenSlots.tries(Long.decode(flags)));
    }

    @Test
    void ofSeveralCertificatesTheChosenOneSigns() throws Exception {
        SoftToken token = new SoftToken(folder.resolve("token")).plugIn()
                .with(Map.of(CITIZEN, SoftToken.VALID, "CÔNG TY MẪU", SoftToken.VALID.minusSeconds(86_400)));
        List<TokenSaid> said = sign(token, SoftToken.PIN, Optional.empty(), 1);
        TokenSaid.Choose offered = assertInstanceOf(TokenSaid.Choose.class, said.get(0));
        assertEquals(2, offered.certificates().size());
        assertEquals(new TokenSaid.Signed(offered.certificates().get(1), false), said.get(1));
        assertTrue(pdfsig(signed()).contains(offered.certificates().get(1).name()));
    }

    @Test
    void aTokenIsFoundWhenItIsPluggedInAndMissedWhenItIsNot() throws Exception {
        SoftToken socket = new SoftToken(folder.resolve("socket"));
        assertEquals(TokenSaid.Why.NO_TOKEN, refused(socket, SoftToken.PIN));
        try (TokenCall call = personal(socket, Optional.empty()).find()) {
            CompletableFuture<Optional<TokenSaid>> found = CompletableFuture.supplyAsync(call::next);
            socket.plugIn();
            assertEquals(Optional.of(new TokenSaid.Found("An invented citizen", Tries.ENOUGH)), found.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void whoGoesAwayStopsTheTalk() throws Exception {
        SoftToken socket = new SoftToken(folder.resolve("socket"));
        TokenCall call = personal(socket, Optional.empty()).find();
        CompletableFuture<Optional<TokenSaid>> found = CompletableFuture.supplyAsync(call::next);
        call.close();
        assertEquals(Optional.empty(), found.get(30, TimeUnit.SECONDS));
    }

    @Test
    void aLibraryThatIsNoneIsToldApart() throws Exception {
        Path none = Files.writeString(folder.resolve("none.so"), "no library");
        try (TokenCall call = new PersonalToken(none, Optional.empty(), Optional.empty(), HANOI).find()) {
            assertEquals(TokenSaid.Why.FAILED, assertInstanceOf(TokenSaid.Refused.class, call.next().orElseThrow()).why());
        }
        assertTrue(Instant.now().isBefore(SoftToken.VALID), "these tests need new certificates");
    }
}
