package org.undersigned.verify;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.AsymmetricBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.util.BigIntegers;

/** An RSA key of twelve primes: it signs many times as fast as one of two, and nobody can tell by its public half. */
final class ManyPrimes implements AsymmetricBlockCipher {

    static final BigInteger E = BigInteger.valueOf(65537);
    private static final int PRIMES = 12;
    private static final int BITS = 256;
    private static final int SIZE = PRIMES * BITS / 8;

    private record Part(BigInteger prime, BigInteger exponent, BigInteger weight) {}

    private final BigInteger modulus;
    private final List<Part> parts = new ArrayList<>();

    ManyPrimes() {
        var random = new SecureRandom();
        var primes = new ArrayList<BigInteger>();
        while (primes.size() < PRIMES) {
            var from = new BigInteger(BITS, random);
            for (var bit = BITS - 8; bit < BITS; bit++) {
                from = from.setBit(bit);
            }
            var prime = from.nextProbablePrime();
            if (prime.subtract(BigInteger.ONE).gcd(E).equals(BigInteger.ONE)) {
                primes.add(prime);
            }
        }
        modulus = primes.stream().reduce(BigInteger.ONE, BigInteger::multiply);
        for (var prime : primes) {
            var others = modulus.divide(prime);
            parts.add(new Part(
                    prime, E.modInverse(prime.subtract(BigInteger.ONE)), others.multiply(others.modInverse(prime))));
        }
    }

    BigInteger modulus() {
        return modulus;
    }

    @Override
    public void init(boolean signing, CipherParameters parameters) {}

    @Override
    public int getInputBlockSize() {
        return SIZE;
    }

    @Override
    public int getOutputBlockSize() {
        return SIZE;
    }

    @Override
    public byte[] processBlock(byte[] in, int from, int length) {
        var message = new BigInteger(1, in, from, length);
        var signed = parts.stream()
                .map(part -> message.modPow(part.exponent(), part.prime()).multiply(part.weight()))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .mod(modulus);
        return BigIntegers.asUnsignedByteArray(SIZE, signed);
    }
}
