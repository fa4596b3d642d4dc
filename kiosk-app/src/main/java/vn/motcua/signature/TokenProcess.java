package vn.motcua.signature;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Talks with a token in a process of its own: a token maker's library that crashes or hangs takes nothing along, and when the process ends
 * the token is logged out whatever has happened. Says a line for each {@link TokenSaid}, its parts apart by tabs. The PIN comes by the
 * standard input.
 */
final class TokenProcess {

    static final String FIND = "find";
    static final String SIGN = "sign";
    static final String NONE = "-";
    private static final long LOOKS_AGAIN_MILLIS = 400;
    private static final int LONGEST_LINE = 64;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final PrintStream out;
    private final InputStream in;
    private final Path library;

    private TokenProcess(Path library, InputStream in, PrintStream out) {
        this.library = library;
        this.in = in;
        this.out = out;
    }

    /** @param arguments find LIBRARY, or sign LIBRARY CLOCK ISSUERS ZONE and, for each document, PDF SIGNED */
    public static void main(String... arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Libraries of tokens write where they like; what is said is said on the first stream alone.
        System.setOut(System.err);
        // Unbuffered: a buffer would keep the PIN.
        TokenProcess process = new TokenProcess(Path.of(arguments[1]), new FileInputStream(FileDescriptor.in), out);
        try {
            if (arguments[0].equals(FIND)) {
                process.endWithWhoAsked();
                process.find();
            } else {
                process.sign(given(arguments[2]).map(URI::create).map(TimeStampAuthority::new), given(arguments[3]).map(Path::of),
                        ZoneId.of(arguments[4]), Arrays.stream(arguments).skip(5).map(Path::of).toList());
            }
        } catch (IOException | RuntimeException e) {
            process.refuse(TokenSaid.Why.FAILED, e.getMessage());
        }
        // Not by the way of exit hooks: some libraries hang in theirs.
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static Optional<String> given(String argument) {
        return Optional.of(argument).filter(each -> !each.equals(NONE));
    }

    /** Nobody waits for the answer any more when the kiosk has gone. */
    private void endWithWhoAsked() {
        Thread watch = new Thread(() -> {
            try {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // As good as its end.
            }
            Runtime.getRuntime().halt(0);
        }, "who-asked");
        watch.setDaemon(true);
        watch.start();
    }

    private void find() throws IOException, InterruptedException {
        while (true) {
            // Begun anew each time: many libraries see a token only that was there when they started.
            try (TokenSlots slots = new TokenSlots(library)) {
                Optional<TokenSlots.Slot> found = slots.first();
                if (found.isPresent()) {
                    say("found", found.get().label(), found.get().tries().name());
                    return;
                }
            }
            Thread.sleep(LOOKS_AGAIN_MILLIS);
        }
    }

    /** @param files each PDF, and behind it the one to be written */
    private void sign(Optional<TimeStampAuthority> stamps, Optional<Path> issuers, ZoneId zone, List<Path> files) throws IOException {
        char[] pin = line();
        line();
        try (TokenSlots slots = new TokenSlots(library)) {
            Optional<TokenSlots.Slot> slot = slots.first();
            if (slot.isEmpty()) {
                refuse(TokenSaid.Why.NO_TOKEN, "");
                return;
            }
            List<SigningKey> keys;
            try {
                keys = SigningKey.allOf(library, slot.get().number(), pin);
            } catch (IOException e) {
                refuse(why(e, slots.first().map(TokenSlots.Slot::tries).orElse(Tries.ENOUGH)), e.getMessage());
                return;
            } finally {
                Arrays.fill(pin, ' ');
            }
            sign(keys, issuers.isPresent() ? Optional.of(Issuers.of(issuers.get())) : Optional.empty(), stamps, zone, files);
        }
    }

    static TokenSaid.Why why(IOException trouble, Tries left) {
        String word = String.valueOf(trouble.getMessage());
        if (word.contains("CKR_PIN_LOCKED")) {
            return TokenSaid.Why.PIN_LOCKED;
        }
        if (word.contains("CKR_PIN_INCORRECT") || word.contains("CKR_PIN_LEN_RANGE") || word.contains("CKR_PIN_INVALID")) {
            return switch (left) {
                case ENOUGH -> TokenSaid.Why.PIN_WRONG;
                case FEW -> TokenSaid.Why.PIN_WRONG_FEW_LEFT;
                case LAST -> TokenSaid.Why.PIN_WRONG_ONE_LEFT;
                case NONE -> TokenSaid.Why.PIN_LOCKED;
            };
        }
        boolean gone = word.contains("CKR_TOKEN_NOT_PRESENT") || word.contains("CKR_DEVICE_REMOVED") || word.contains("CKR_TOKEN_NOT_RECOGNIZED")
                || word.contains("CKR_SLOT_ID_INVALID");
        return gone ? TokenSaid.Why.NO_TOKEN : TokenSaid.Why.FAILED;
    }

    private void sign(List<SigningKey> keys, Optional<Issuers> issuers, Optional<TimeStampAuthority> stamps, ZoneId zone, List<Path> files)
            throws IOException {
        Instant now = Instant.now();
        List<SigningKey> meant = keys.stream().filter(key -> isForSigning(key.chain().get(0))).toList();
        List<SigningKey> valid = meant.stream().filter(key -> isValid(key.chain().get(0), now)).toList();
        List<SigningKey> usable = valid.stream().filter(key -> issuers.isEmpty() || issuers.get().haveIssued(key.chain(), now)).toList();
        if (usable.isEmpty()) {
            refuse(meant.isEmpty() ? TokenSaid.Why.NO_CERTIFICATE : valid.isEmpty() ? outOfTime(meant, now) : TokenSaid.Why.ISSUER_UNKNOWN, "");
            return;
        }
        SigningKey key = usable.size() == 1 ? usable.get(0) : chosen(usable, zone);
        Issuers.Word word = issuers.isPresent() ? issuers.get().askAbout(key.chain(), now) : Issuers.Word.NOT_ASKED;
        if (word == Issuers.Word.REVOKED) {
            refuse(TokenSaid.Why.CERTIFICATE_REVOKED, "");
            return;
        }
        String name = name(key.chain().get(0).getSubjectX500Principal().getName());
        Optional<TimeStampAuthority> clock = stamps;
        for (int i = 0; i + 1 < files.size(); i += 2) {
            AtomicBoolean away = new AtomicBoolean();
            PdfSeal.evenWithoutTime(key, clock, trouble -> {
                away.set(true);
                say("without-time", String.valueOf(trouble.getMessage()));
            }, name, Clock.systemUTC(), zone).seal(files.get(i), files.get(i + 1));
            // One that is away would be waited for at every document.
            clock = clock.filter(each -> !away.get());
        }
        List<String> parts = new ArrayList<>(Arrays.asList(said("signed", key.chain().get(0), zone)));
        parts.add(String.valueOf(word == Issuers.Word.GOOD));
        say(parts.toArray(String[]::new));
    }

    private SigningKey chosen(List<SigningKey> usable, ZoneId zone) throws IOException {
        List<String> parts = new ArrayList<>(List.of("choose"));
        usable.forEach(key -> parts.addAll(Arrays.asList(said("", key.chain().get(0), zone)).subList(1, 4)));
        say(parts.toArray(String[]::new));
        return usable.get(Integer.parseInt(new String(line())));
    }

    /** One that may be used for anything, or for signatures; not an authority's own. */
    private static boolean isForSigning(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() < 0 && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant()) && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    private static TokenSaid.Why outOfTime(List<SigningKey> keys, Instant now) {
        boolean early = keys.stream().allMatch(key -> now.isBefore(key.chain().get(0).getNotBefore().toInstant()));
        return early ? TokenSaid.Why.CERTIFICATE_NOT_YET_VALID : TokenSaid.Why.CERTIFICATE_EXPIRED;
    }

    private static String[] said(String what, X509Certificate certificate, ZoneId zone) {
        return new String[] {what, name(certificate.getSubjectX500Principal().getName()), name(certificate.getIssuerX500Principal().getName()),
                certificate.getNotAfter().toInstant().atZone(zone).toLocalDate().toString()};
    }

    /** The common name; the whole where there is none. */
    private static String name(String distinguished) {
        RDN[] common = new X500Name(distinguished).getRDNs(BCStyle.CN);
        return common.length == 0 ? distinguished : IETFUtils.valueToString(common[0].getFirst().getValue());
    }

    /** A line of digits and letters, no longer than any PIN; kept in no string. */
    private char[] line() throws IOException {
        char[] read = new char[LONGEST_LINE];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("whoever asked has gone");
            }
            if (length < LONGEST_LINE) {
                read[length++] = (char) next;
            }
        }
        char[] line = Arrays.copyOf(read, length);
        Arrays.fill(read, ' ');
        return line;
    }

    private void refuse(TokenSaid.Why why, String detail) {
        say("refused", why.name(), String.valueOf(detail));
    }

    private void say(String... parts) {
        out.println(String.join("\t", Arrays.stream(parts).map(part -> part.replaceAll("[\\t\\r\\n]", " ")).toList()));
    }

    /** The words of {@link #say} again. @return empty for a line that is none of them */
    static Optional<TokenSaid> read(String line) {
        String[] parts = line.split("\t", -1);
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "found" -> Optional.of(new TokenSaid.Found(parts[1], Tries.valueOf(parts[2])));
            case "choose" -> Optional.of(new TokenSaid.Choose(certificates(parts)));
            case "without-time" -> Optional.of(new TokenSaid.WithoutTime(parts[1]));
            case "signed" -> Optional.of(new TokenSaid.Signed(certificates(parts).get(0), Boolean.parseBoolean(parts[4])));
            case "refused" -> Optional.of(new TokenSaid.Refused(TokenSaid.Why.valueOf(parts[1]), parts[2]));
            default -> Optional.empty();
        };
    }

    private static List<TokenSaid.Certificate> certificates(String[] parts) {
        List<TokenSaid.Certificate> certificates = new ArrayList<>();
        for (int i = 1; i + 2 < parts.length; i += 3) {
            certificates.add(new TokenSaid.Certificate(parts[i], parts[i + 1], LocalDate.parse(parts[i + 2])));
        }
        return certificates;
    }
}
