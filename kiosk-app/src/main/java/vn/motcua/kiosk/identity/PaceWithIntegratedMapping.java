package vn.motcua.kiosk.identity;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECParameterSpec;

import javax.crypto.Cipher;
import javax.crypto.spec.DHParameterSpec;

import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.tlv.TLVUtil;

import org.jmrtd.CardServiceProtocolException;
import org.jmrtd.protocol.PACEIMMappingResult;
import org.jmrtd.protocol.PACEProtocol;

/**
 * JMRTD's PACE with a second step of the integrated mapping that works: JMRTD 0.8.6 names the key "AES/CBC/NoPadding", which
 * the JDK's cipher refuses ("Wrong algorithm: AES or Rijndael required").
 */
final class PaceWithIntegratedMapping extends PACEProtocol {

    private static final int MAPPING_DATA = 0x81;
    private static final int STEP = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PaceCommands commands;
    private final int longestResponse;

    PaceWithIntegratedMapping(PaceCommands commands, int longestResponse) {
        super(commands, null, LearntLengths.SHORT, longestResponse, true);
        this.commands = commands;
        this.longestResponse = longestResponse;
    }

    @Override
    public PACEIMMappingResult doPACEStep2IM(String agreement, AlgorithmParameterSpec parameters, byte[] chipNonce, Cipher cipher)
            throws CardServiceProtocolException {
        byte[] nonce = new byte[chipNonce.length];
        RANDOM.nextBytes(nonce);
        String keyName = cipher.getAlgorithm().replaceFirst("/.*", "");
        try {
            commands.sendGeneralAuthenticate(null, TLVUtil.wrapDO(MAPPING_DATA, nonce), longestResponse, false);
            AlgorithmParameterSpec mapped = parameters instanceof ECParameterSpec curve
                    ? mapNonceIMWithECDH(chipNonce, nonce, keyName, curve)
                    : mapNonceIMWithDH(chipNonce, nonce, keyName, (DHParameterSpec) parameters);
            return new PACEIMMappingResult(parameters, chipNonce, nonce, mapped);
        } catch (GeneralSecurityException | CardServiceException e) {
            throw new CardServiceProtocolException("the nonce could not be mapped", STEP, e);
        }
    }
}
