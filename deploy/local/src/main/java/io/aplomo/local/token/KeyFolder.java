package io.aplomo.local.token;

import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** One RSA private key in a folder, as PKCS #8 PEM with permissions 0600 in a folder with 0700. */
final class KeyFolder {
  private static final String FILE = "private.pem";
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  /** RFC 7518 section 3.3 asks for at least this many bits. */
  private static final int KEY_BITS = 2048;

  private KeyFolder() {}

  static KeyPair loadOrCreate(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        store(file, generate());
      }
      return load(file);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new StartFailure("The signing key %s cannot be used: %s".formatted(file, e), e);
    }
  }

  static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("RSA is part of every JDK", e);
    }
  }

  private static KeyPair load(Path file) throws IOException, GeneralSecurityException {
    String pem = Files.readString(file).replace(BEGIN, "").replace(END, "");
    byte[] der = Base64.getMimeDecoder().decode(pem);
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    RSAPrivateCrtKey key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der));
    return new KeyPair(
        rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
  }

  private static void store(Path file, KeyPair pair) throws IOException {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pair.getPrivate().getEncoded());
    PrivateFile.storeOnce(file, BEGIN + "\n" + body + "\n" + END + "\n");
  }
}
