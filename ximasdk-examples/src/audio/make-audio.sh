#!/usr/bin/env bash
# Makes the recordings that the simulated tenant serves: spoken by Flite, cut and encoded by SoX.
# Needs flite (with the voices awb, kal, rms, slt) and sox. Made with Flite 2.2 and SoX 14.4.2.
# Run from anywhere; writes the WAV files into the resources of the simulated tenant.
set -euo pipefail
out="$(cd "$(dirname "$0")/../.." && pwd)/src/main/resources/com/ximasdk/examples/tenant/audio"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

# line CHANNEL START VOICE TEXT: one utterance, as a telephone would carry it, START seconds in.
n=0
line() {
  n=$((n + 1))
  flite -voice "$3" -t "$4" -o "$work/said.wav"
  sox -D "$work/said.wav" -r 8000 -b 16 -c 1 "$work/$1-$(printf %02d "$n").wav" \
    highpass 300 lowpass 3400 norm -6 pad "$2" 0
}

# channel NAME: all utterances of a channel, one over the other.
channel() {
  local parts=("$work/$1"-*.wav) inputs=()
  for part in "${parts[@]}"; do inputs+=(-v 1 "$part"); done
  if [ ${#parts[@]} -eq 1 ]; then cp "${parts[0]}" "$work/$1.wav"; else sox -D -m "${inputs[@]}" "$work/$1.wav"; fi
}

# mono NAME LAW: agent and customer on one channel, as a UC platform records them.
mono() {
  channel agent
  channel customer
  sox -D -m -v 0.8 "$work/agent.wav" -v 0.8 "$work/customer.wav" -e "$2" -b 8 "$out/$1.wav"
  rm -f "$work"/*.wav
}

# stereo NAME LAW: the agent on the first channel, the customer on the second, as a WebRTC client
# is recorded.
stereo() {
  channel agent
  channel customer
  sox -D -M "$work/agent.wav" "$work/customer.wav" -e "$2" -b 8 "$out/$1.wav"
  rm -f "$work"/*.wav
}

line agent 0.2 rms "Acme support, this is Spencer."
line customer 2.6 slt "Hello, my router has no light."
line agent 4.9 rms "Let me look."
mono uc-inbound u-law

line agent 0.2 awb "Good morning, this is Ann of Acme."
line customer 2.7 kal "Oh, good that you call."
mono uc-outbound u-law

line agent 0.1 slt "Hi John, is the order ready?"
line customer 2.0 awb "Yes, it left this morning."
mono uc-internal u-law

line agent 0.1 rms "I bring in my colleague."
line customer 2.1 slt "Fine."
line customer 3.0 kal "Hello everybody."
line agent 4.5 rms "Welcome."
mono uc-conference u-law

line agent 0.2 slt "I put you through to billing."
line customer 2.4 kal "Thank you."
mono uc-transfer-first u-law

line agent 0.2 rms "Billing, how can I help?"
line customer 2.3 kal "It is about my last invoice."
mono uc-transfer-second u-law

line agent 0.1 awb "Warehouse, good morning."
line customer 2.1 rms "We need ten more boxes."
mono uc-intersite a-law

line agent 0.1 slt "Sales, you speak with Zoe."
line customer 2.2 awb "I would like an offer."
mono uc-inbound-alaw a-law

# In turns, with a pause of two seconds while the agent looks something up.
line agent 0.2 slt "Acme, this is Maria."
line customer 2.0 rms "I want to change my address."
line agent 6.0 slt "Done."
stereo webrtc-inbound u-law

# Both speak at once between the second and the fourth second.
line agent 0.1 awb "The delivery is planned for Monday morning at nine."
line customer 2.0 slt "No, that is too late, I need it on Friday."
line agent 5.0 awb "I see."
stereo webrtc-talk-over u-law

line agent 0.2 rms "Hello, I call about your order."
line customer 2.6 slt "Yes, please."
stereo webrtc-outbound u-law

# A consultation: both channels are agents.
line agent 0.2 slt "I have a customer with a broken box."
line customer 2.8 rms "Send him to me."
stereo webrtc-consultation u-law
