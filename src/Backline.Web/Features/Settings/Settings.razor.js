// Names of the voices that speak on the device itself. Some browsers load them late.
export async function localVoices() {
  const speech = globalThis.speechSynthesis;
  if (!speech) {
    return [];
  }

  if (speech.getVoices().length === 0) {
    await new Promise(resolve => {
      speech.addEventListener('voiceschanged', resolve, { once: true });
      setTimeout(resolve, 1000);
    });
  }

  return speech.getVoices().filter(voice => voice.localService && voice.lang.startsWith('en')).map(voice => voice.name);
}
