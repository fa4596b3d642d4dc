package vn.motcua.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.NativeLongByReference;

/**
 * Which token is plugged in and how often its PIN may still be tried, which Java's own PKCS#11 provider does not tell (PKCS #11 v2.40,
 * C_GetTokenInfo). Not for several threads.
 */
final class TokenSlots implements AutoCloseable {

    private static final long CKR_OK = 0;
    private static final long CKR_ALREADY_INITIALIZED = 0x191;
    private static final byte WITH_TOKEN = 1;
    /** Label, maker, model and serial number come first, the flags right behind them. */
    private static final int LABEL = 32;
    private static final int FLAGS_AT = 32 + 32 + 16 + 16;
    private static final int TOKEN_INFO_BYTES = 256;
    private static final long TOKEN_INITIALIZED = 0x400;
    private static final long PIN_COUNT_LOW = 0x10000;
    private static final long PIN_FINAL_TRY = 0x20000;
    private static final long PIN_LOCKED = 0x40000;

    private final Cryptoki library;
    private final boolean mine;

    /** The functions of the standard, by their own names. */
    interface Cryptoki extends Library {
        NativeLong C_Initialize(Pointer none);

        NativeLong C_Finalize(Pointer none);

        NativeLong C_GetSlotList(byte tokenPresent, NativeLong[] slots, NativeLongByReference count);

        NativeLong C_GetTokenInfo(NativeLong slot, Pointer info);
    }

    /** @param label as its owner or issuer named it */
    record Slot(long number, String label, Tries tries) {
    }

    /** @throws IOException when the library cannot be loaded or does not start */
    TokenSlots(Path file) throws IOException {
        try {
            library = Native.load(file.toString(), Cryptoki.class);
        } catch (UnsatisfiedLinkError e) {
            throw new IOException("there is no PKCS#11 library " + file + ": " + e.getMessage(), e);
        }
        long answer = library.C_Initialize(null).longValue();
        if (answer != CKR_OK && answer != CKR_ALREADY_INITIALIZED) {
            throw new IOException("the PKCS#11 library " + file + " does not start: 0x" + Long.toHexString(answer));
        }
        mine = answer == CKR_OK;
    }

    /** The first token that somebody has set up; empty when there is none. */
    Optional<Slot> first() {
        NativeLongByReference count = new NativeLongByReference();
        if (library.C_GetSlotList(WITH_TOKEN, null, count).longValue() != CKR_OK || count.getValue().intValue() == 0) {
            return Optional.empty();
        }
        NativeLong[] slots = new NativeLong[count.getValue().intValue()];
        if (library.C_GetSlotList(WITH_TOKEN, slots, count).longValue() != CKR_OK) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(slots.length, count.getValue().intValue()); i++) {
            Optional<Slot> known = slot(slots[i]);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private Optional<Slot> slot(NativeLong number) {
        try (Memory info = new Memory(TOKEN_INFO_BYTES)) {
            info.clear();
            if (library.C_GetTokenInfo(number, info).longValue() != CKR_OK) {
                return Optional.empty();
            }
            long flags = Native.LONG_SIZE == Integer.BYTES ? info.getInt(FLAGS_AT) : info.getLong(FLAGS_AT);
            return (flags & TOKEN_INITIALIZED) == 0 ? Optional.empty()
                    : Optional.of(new Slot(number.longValue(), new String(info.getByteArray(0, LABEL), StandardCharsets.UTF_8)
                            .strip(), tries(flags)));
        }
    }

    static Tries tries(long flags) {
        return (flags & PIN_LOCKED) != 0 ? Tries.NONE : (flags & PIN_FINAL_TRY) != 0 ? Tries.LAST : (flags & PIN_COUNT_LOW) != 0
                ? Tries.FEW : Tries.ENOUGH;
    }

    /** Ends the library's work if it began here; after that it looks at its slots anew. */
    @Override
    public void close() {
        if (mine) {
            library.C_Finalize(null);
        }
    }
}
