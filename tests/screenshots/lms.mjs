// Runs in the page, before anything else: an LMS that agrees to everything, so that the page says nothing about one that is missing.
export function agree({ refuses, kept: before }) {
  const kept = new Map(Object.entries({ 'cmi.core.student_id': 'kim', 'cmi.core.lesson_status': 'not attempted', 'cmi.interactions._children': 'id,type,student_response,result,time', 'cmi.interactions._count': '0', ...before }));
  let error = '0';
  const answer = (text, code = '0') => { error = code; return text; };
  self.API = {
    LMSInitialize: () => 'true', LMSFinish: () => 'true',
    LMSCommit: () => (refuses ? answer('false', '101') : answer('true')),
    LMSGetLastError: () => error, LMSGetErrorString: () => '', LMSGetDiagnostic: () => '',
    LMSGetValue: (name) => answer(kept.get(name) ?? ''),
    LMSSetValue: (name, value) => { kept.set(name, value); return answer('true'); },
  };
}

/** A browser that keeps nothing, as in a frame whose storage is blocked. */
export function blockStorage() {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(self, name, { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
}
