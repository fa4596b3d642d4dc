package vn.motcua.device.pcsc;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.Arrays;

import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;

import jnasmartcardio.Smartcardio.JnaCardChannel;

/**
 * One command, one answer, nothing added. The binding answers 61xx and 6Cxx by itself with a GET RESPONSE or the command once
 * more: in clear, which inside a secure session is the end of it, and hides from the reader of the card what was said. Only
 * over T=0 these are part of the transport (ISO 7816-3, 10.3), and left to the binding.
 *
 * <p>jnasmartcardio 0.2.7 has no public way round it, so its private {@code transmitRaw} is called.
 */
final class RawExchange {

    static final String T0 = "T=0";

    /**
     * MAX_BUFFER_SIZE_EXTENDED of pcsclite. The binding's own buffer takes 8,190 bytes of data, and after a longer answer
     * (SCARD_E_INSUFFICIENT_BUFFER) the connection to the service is of no more use.
     */
    private static final int LONGEST_ANSWER = 65_548;

    private static final MethodHandle TRANSMIT = transmitRaw();

    private RawExchange() {
    }

    private static MethodHandle transmitRaw() {
        try {
            return MethodHandles.privateLookupIn(JnaCardChannel.class, MethodHandles.lookup())
                    .findVirtual(JnaCardChannel.class, "transmitRaw", MethodType.methodType(int.class, ByteBuffer.class, ByteBuffer.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("another jnasmartcardio than 0.2.7", e);
        }
    }

    /** @return at least the two bytes of the status */
    static byte[] transmit(Card card, CommandAPDU command) throws CardException {
        CardChannel channel = card.getBasicChannel();
        if (card.getProtocol().equals(T0)) {
            return channel.transmit(command).getBytes();
        }
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        try {
            int length = (int) TRANSMIT.invokeExact((JnaCardChannel) channel, ByteBuffer.wrap(command.getBytes()), answer);
            if (length < 2) {
                throw new CardException("an answer of " + length + " bytes");
            }
            return Arrays.copyOf(answer.array(), length);
        } catch (CardException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the binding threw what it does not declare", e);
        }
    }
}
